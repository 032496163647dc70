package parallax.cli;

import parallax.read.web.WebOptions;
import picocli.CommandLine.Option;

/// How every command that asks web servers asks them.
final class Web {
  @Option(
      names = "--agent",
      paramLabel = "NAME",
      description = "How to name ourselves to web servers.")
  private String agent = WebOptions.DEFAULT.agent();

  @Option(names = "--private-addresses", description = "Ask this machine and local networks too.")
  private boolean privateAddresses;

  /// @throws Unusable where servers cannot be told the name
  WebOptions options() {
    try {
      return WebOptions.DEFAULT.as(agent).privately(privateAddresses);
    } catch (IllegalArgumentException e) {
      throw new Unusable("--agent: " + e.getMessage());
    }
  }
}
