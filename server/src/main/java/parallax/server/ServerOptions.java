package parallax.server;

import java.nio.file.Path;
import java.time.Clock;

/// Where a server listens and what it keeps beside its archive.
///
/// @param host that it listens on, a name or an address
/// @param port from 1 to 65535, or 0 for one that is free
/// @param beside the folder of tokens, feeds, alerts and the record of changes
/// @param perMinute requests that one identity may make, where tokens are asked for
/// @param outward how it reaches others
public record ServerOptions(
    String host, int port, Path beside, int perMinute, Outward outward, Clock clock) {
  /// Listens on this machine only.
  public static final String LOOPBACK = "127.0.0.1";

  private static final int LARGEST_PORT = 65_535;

  public ServerOptions {
    if (port < 0 || port > LARGEST_PORT) {
      throw new IllegalArgumentException("port is " + port + ", not 0 to " + LARGEST_PORT);
    }
    if (perMinute < 1) {
      throw new IllegalArgumentException("perMinute is " + perMinute + ", not at least 1");
    }
  }

  /// On this machine only; 1,200 requests a minute.
  public static ServerOptions local(int port, Path beside) {
    return new ServerOptions(LOOPBACK, port, beside, 1_200, Outward.DEFAULT, Clock.systemUTC());
  }

  /// The same, on another address.
  public ServerOptions on(String address) {
    return new ServerOptions(address, port, beside, perMinute, outward, clock);
  }

  /// The same, reaching others otherwise.
  public ServerOptions with(Outward other) {
    return new ServerOptions(host, port, beside, perMinute, other, clock);
  }

  /// Whether only this machine can reach it.
  public boolean isLocal() {
    return host.equals(LOOPBACK) || host.equals("localhost") || host.equals("::1");
  }
}
