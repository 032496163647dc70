package parallax.follow.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import parallax.archive.Archive;
import parallax.read.web.Sender;

/// Tells those who asked to be told: looks through what came into the archive, however it came, and
/// sends what is due.
public final class Notifier {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Alerts alerts;
  private final Notice notice;
  private final Posts posts;
  private final Consumer<String> said;

  /// How things are carried.
  ///
  /// @param mail who carries e-mails; without one they wait
  /// @param links to a server over the archive
  public record Posts(Sender sender, Optional<MailServer> mail, Links links, Clock clock) {
    private Optional<Delivery> delivery(Alert.Way way) {
      return switch (way) {
        case Alert.Webhook to -> Optional.of(new WebhookDelivery(to, sender, links, clock));
        case Alert.Mail to -> mail.map(server -> new MailDelivery(to, server, links, clock));
      };
    }
  }

  /// @param said troubles, for people
  public Notifier(Alerts alerts, Archive archive, Posts posts, Consumer<String> said) {
    this.alerts = alerts;
    this.notice = new Notice(alerts, archive, posts.clock());
    this.posts = posts;
    this.said = said;
  }

  /// Tells what is new, and sends what is due.
  public void tick() {
    List<Alert> all = alerts.all();
    if (all.isEmpty()) {
      return;
    }
    notice.look(all);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Alert alert : all) {
        if (!alerts.outbox(alert).due().isEmpty()) {
          threads.execute(() -> alert.ways().forEach(way -> send(alert, way)));
        }
      }
    }
  }

  /// Again and again, until the thread is interrupted.
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tick();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Alert alert, Alert.Way way) {
    posts.delivery(way).ifPresent(delivery -> send(alert, way, delivery));
  }

  private void send(Alert alert, Alert.Way way, Delivery delivery) {
    Instant now = posts.clock().instant();
    List<Outbox.Due> due = alerts.outbox(alert).dueNow(way.to(), now);
    for (int from = 0; from < due.size(); from += delivery.most()) {
      List<Outbox.Due> some = due.subList(from, Math.min(due.size(), from + delivery.most()));
      var result = delivery.carry(alert, some.stream().map(Outbox.Due::told).toList());
      List<Outbox.Due> after = after(alert, way, some, result, now);
      alerts.outboxFile(alert).change(outbox -> outbox.tried(some, after));
      if (result instanceof Delivery.Result.Failed) {
        // What comes behind it would fail in the same way, and waits for the next look.
        return;
      }
    }
  }

  private List<Outbox.Due> after(
      Alert alert, Alert.Way way, List<Outbox.Due> some, Delivery.Result result, Instant now) {
    return switch (result) {
      case Delivery.Result.Arrived() -> List.of();
      case Delivery.Result.Refused(String reason) -> {
        said.accept("alert " + alert.name() + " to " + way.to() + ": " + reason);
        yield List.of();
      }
      case Delivery.Result.Failed(String reason, Optional<Duration> pause) -> {
        said.accept("alert " + alert.name() + " to " + way.to() + ": " + reason);
        yield some.stream().flatMap(one -> one.failed(now, reason, pause).stream()).toList();
      }
    };
  }
}
