package parallax.read.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GzipMembersTest {
  private static final Expansion BOUNDS = new Expansion(200, 1 << 20);

  @Property(tries = 100)
  void givesBackWhatWasPackedInAnyNumberOfMembers(@ForAll @Size(max = 5) byte[][] parts)
      throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      plain.writeBytes(part);
      packed.writeBytes(gzip(part));
    }
    assertThat(members(packed.toByteArray()).readAllBytes()).isEqualTo(plain.toByteArray());
  }

  @Test
  void saysWhereTheMemberOfTheLastBytesStarts() throws IOException {
    byte[] first = gzip(new byte[] {1});
    byte[] both = Arrays.copyOf(first, first.length * 2);
    System.arraycopy(first, 0, both, first.length, first.length);
    GzipMembers members = members(both);
    assertThat(members.read()).isEqualTo(1);
    assertThat(members.memberStart()).isZero();
    assertThat(members.read()).isEqualTo(1);
    assertThat(members.memberStart()).isEqualTo(first.length);
  }

  @Test
  void failsWhereTheDataEndsEarlyOrUnpacksTooFar() throws IOException {
    byte[] packed = gzip(new byte[8 << 20]);
    assertThatThrownBy(() -> members(Arrays.copyOf(packed, 30)).readAllBytes())
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> members(packed).readAllBytes())
        .isInstanceOf(Expansion.Exceeded.class)
        .hasMessage("it unpacks to more than 200 times its size");
  }

  private static GzipMembers members(byte[] packed) {
    return new GzipMembers(new ByteArrayInputStream(packed), BOUNDS);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
