package parallax.follow.alert;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import parallax.archive.JsonFile;

/// The alerts that somebody asked for: `alerts.json` beside the archive. Thread-safe; other
/// processes' changes count at once.
public final class Alerts {
  private static final int KEY_BYTES = 24;
  private static final int ID_BYTES = 4;

  private final Path folder;
  private final JsonFile<Kept> file;
  private final SecureRandom random = new SecureRandom();

  private Alerts(Path folder) {
    this.folder = folder;
    this.file = JsonFile.of(folder, "alerts.json", Kept.class, new Kept(1, List.of()));
  }

  /// The alerts of the archive in `folder`.
  public static Alerts in(Path folder) {
    return new Alerts(folder);
  }

  /// @param version of the file's form
  record Kept(int version, List<Alert> alerts) {
    Kept {
      if (version != 1) {
        throw new IllegalArgumentException("alerts of version " + version + ", not 1");
      }
      alerts = List.copyOf(alerts);
    }
  }

  public List<Alert> all() {
    return file.value().alerts();
  }

  /// The alert whose feed this key opens.
  public Optional<Alert> of(String id, String key) {
    byte[] shown = key.getBytes(StandardCharsets.UTF_8);
    return all().stream()
        .filter(alert -> alert.id().equals(id))
        .filter(a -> MessageDigest.isEqual(a.key().getBytes(StandardCharsets.UTF_8), shown))
        .findFirst();
  }

  /// Tells somebody from now on.
  ///
  /// @param webhook an address to post to; its secret is made here
  /// @param mail an e-mail address
  /// @throws IllegalArgumentException where one of them cannot be used
  public Alert add(String name, Alert.What what, Optional<String> webhook, Optional<String> mail) {
    List<Alert.Way> ways = new ArrayList<>();
    webhook.ifPresent(to -> ways.add(new Alert.Webhook(web(to), key())));
    mail.ifPresent(to -> ways.add(new Alert.Mail(to)));
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Alert alert = new Alert(HexFormat.of().formatHex(id), name, what, ways, key());
    file.change(
        kept -> {
          List<Alert> alerts = new ArrayList<>(kept.alerts());
          alerts.add(alert);
          return new Kept(1, alerts);
        });
    return alert;
  }

  private static String web(String address) {
    if (!address.matches("(?i)https?://\\S+")) {
      throw new IllegalArgumentException("'" + address + "' is no http or https address");
    }
    return address;
  }

  private String key() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Tells nobody of it any more.
  ///
  /// @return false where there is no such alert
  public boolean remove(String id) {
    boolean[] found = {false};
    file.change(
        kept -> {
          List<Alert> left = kept.alerts().stream().filter(a -> !a.id().equals(id)).toList();
          found[0] = left.size() < kept.alerts().size();
          return new Kept(1, left);
        });
    return found[0];
  }

  JsonFile<Outbox> outboxFile(Alert alert) {
    return JsonFile.of(folder.resolve("alerts"), alert.id() + ".json", Outbox.class, Outbox.NEW);
  }

  /// What was told of an alert and what is still to be sent.
  public Outbox outbox(Alert alert) {
    return outboxFile(alert).value();
  }
}
