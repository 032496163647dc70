package parallax.read;

/// Lets tools of other packages read bytes as the reader does.
public final class DecodingForTests {
  private DecodingForTests() {}

  public static String decode(byte[] bytes) {
    return Decoding.decode(bytes, java.util.Optional.empty());
  }
}
