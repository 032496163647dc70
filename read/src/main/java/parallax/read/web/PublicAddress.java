package parallax.read.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Whether an address belongs to the public internet. All others would let a page, by a link or a
/// redirect, make us ask hosts that it cannot reach itself: this machine, the local network, the
/// services of a cloud.
///
/// The blocks are those that IANA's special-purpose registries do not call globally reachable
/// (2025). IPv6 addresses that carry one of IPv4 are judged by that.
final class PublicAddress {
  private static final List<Block> SPECIAL_4 =
      List.of(
          block4(0, 0, 0, 8),
          block4(10, 0, 0, 8),
          block4(100, 64, 0, 10),
          block4(127, 0, 0, 8),
          block4(169, 254, 0, 16),
          block4(172, 16, 0, 12),
          block4(192, 0, 0, 24),
          block4(192, 0, 2, 24),
          block4(192, 88, 99, 24),
          block4(192, 168, 0, 16),
          block4(198, 18, 0, 15),
          block4(198, 51, 100, 24),
          block4(203, 0, 113, 24),
          // Multicast and what is reserved, broadcast among it.
          block4(224, 0, 0, 3));

  /// All that is given out so far is 2000::/3; these parts of it are special.
  private static final Block GLOBAL_6 = block6(3, 0x20, 0);

  private static final List<Block> SPECIAL_6 =
      List.of(
          // Protocol assignments, Teredo among them; documentation, twice.
          block6(23, 0x20, 0x01, 0x00),
          block6(32, 0x20, 0x01, 0x0d, 0xb8),
          block6(20, 0x3f, 0xff, 0x00));

  private static final Block TRANSLATED = block6(96, 0x00, 0x64, 0xff, 0x9b);
  private static final Block SIX_TO_FOUR = block6(16, 0x20, 0x02);

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address _ -> isPublic4(bytes);
      case Inet6Address _ -> isPublic6(bytes);
      default -> false;
    };
  }

  private static boolean isPublic4(byte[] bytes) {
    return SPECIAL_4.stream().noneMatch(block -> block.holds(bytes));
  }

  private static boolean isPublic6(byte[] bytes) {
    if (TRANSLATED.holds(bytes)) {
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
    }
    return GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(block -> block.holds(bytes));
  }

  private static Block block4(int a, int b, int c, int bits) {
    return new Block(new byte[] {(byte) a, (byte) b, (byte) c, 0}, bits);
  }

  private static Block block6(int bits, int... first) {
    byte[] prefix = new byte[16];
    for (int i = 0; i < first.length; i++) {
      prefix[i] = (byte) first[i];
    }
    return new Block(prefix, bits);
  }

  /// Addresses that share their first bits.
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  private record Block(byte[] prefix, int bits) {
    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
