package parallax.follow.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.archive.Archive;
import parallax.archive.Entry;
import parallax.archive.Ruled;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.Published;

/// Looks through what came into an archive for what alerts ask for. Its cost is that of the
/// articles since the last look.
final class Notice {
  private final Alerts alerts;
  private final Archive archive;
  private final Clock clock;

  Notice(Alerts alerts, Archive archive, Clock clock) {
    this.alerts = alerts;
    this.archive = archive;
    this.clock = clock;
  }

  void look(List<Alert> all) {
    long last = archive.last();
    List<Alert> behind = new ArrayList<>();
    long first = last;
    for (Alert alert : all) {
      Optional<Long> through = alerts.outbox(alert).through();
      if (through.isEmpty()) {
        // It tells of what comes from now on.
        alerts.outboxFile(alert).change(outbox -> outbox.through(last));
      } else if (through.get() < last) {
        behind.add(alert);
        first = Math.min(first, through.get());
      }
    }
    if (!behind.isEmpty()) {
      look(first, behind);
    }
  }

  private void look(long first, List<Alert> behind) {
    boolean[] waits = {false};
    archive.since(
        first,
        entry -> {
          if (waits[0]) {
            return;
          }
          switch (entry) {
            case Entry.Came(long number, AnnotatedArticle article) -> {
              Optional<String> story = archive.storyOf(article.id());
              // It is told of when its story is known, and what came behind it then too.
              waits[0] = story.isEmpty();
              story.ifPresent(id -> behind.forEach(alert -> tell(alert, number, article, id)));
            }
            case Entry.Said(Ruled ruled) ->
                behind.forEach(alert -> passOver(alert, ruled.number()));
          }
        });
  }

  /// What persons say is told by the pages.
  private void passOver(Alert alert, long number) {
    if (alerts.outbox(alert).through().orElse(0L) < number) {
      alerts.outboxFile(alert).change(outbox -> outbox.through(number));
    }
  }

  private void tell(Alert alert, long number, AnnotatedArticle article, String story) {
    if (alerts.outbox(alert).through().orElse(0L) >= number) {
      return;
    }
    boolean wanted =
        switch (alert.what()) {
          case Alert.Search search -> Matcher.matches(search, article.article());
          case Alert.OfStory(String id) -> id.equals(story);
        };
    Instant now = clock.instant();
    alerts
        .outboxFile(alert)
        .change(
            outbox ->
                (wanted
                        ? outbox.tell(piece(article.article()), in(story), alert.ways(), now)
                        : outbox)
                    .through(number));
  }

  private Told.InStory in(String story) {
    int articles = archive.story(story).map(one -> one.articles().size()).orElse(1);
    return new Told.InStory(story, articles);
  }

  private static Told.Piece piece(Article article) {
    return new Told.Piece(
        article.id().value(),
        article.title(),
        article.provenance().outlet(),
        Optional.ofNullable(published(article.published())),
        article.provenance().url());
  }

  private static @Nullable String published(Published published) {
    return switch (published) {
      case Published.Unknown() -> null;
      case Published.Day(var day, String _) -> day.toString();
      case Published.Minute(var minute, String _) -> minute.toString();
    };
  }
}
