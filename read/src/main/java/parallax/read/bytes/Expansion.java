package parallax.read.bytes;

import java.io.IOException;

/// How far packed data may unpack before it is taken for a bomb.
///
/// Web pages unpack to 4 to 10 times their size, server logs and other very regular text to 100
/// times; deflate itself ends at 1,030.
///
/// @param times plain bytes for each packed byte
/// @param free plain bytes that are let through whatever they were packed to
public record Expansion(int times, long free) {

  /// Packed data that unpacks too far.
  public static final class Exceeded extends IOException {
    private Exceeded(int times) {
      super("it unpacks to more than " + times + " times its size");
    }
  }

  public Expansion {
    if (times < 1 || free < 0) {
      throw new IllegalArgumentException("times is " + times + ", free is " + free);
    }
  }

  /// @throws Exceeded where `plain` bytes are too many for `packed` ones
  public void check(long packed, long plain) throws Exceeded {
    if (plain > free && plain / times > packed) {
      throw new Exceeded(times);
    }
  }
}
