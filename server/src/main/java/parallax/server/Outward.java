package parallax.server;

import java.util.Optional;
import parallax.follow.alert.MailServer;
import parallax.read.web.WebOptions;

/// How a server reaches others, and how others reach it.
///
/// @param web how webhooks are posted to
/// @param mail who carries e-mails; without one they wait
/// @param address by which people reach this server, for links; empty for where it listens
public record Outward(WebOptions web, Optional<MailServer> mail, Optional<String> address) {
  /// Public hosts, no e-mails.
  public static final Outward DEFAULT =
      new Outward(WebOptions.DEFAULT, Optional.empty(), Optional.empty());

  public Outward {
    if (address.filter(a -> !a.matches("https?://[^\\s/?#]+")).isPresent()) {
      throw new IllegalArgumentException(
          "'" + address.get() + "' is not like https://news.example, without a path");
    }
  }
}
