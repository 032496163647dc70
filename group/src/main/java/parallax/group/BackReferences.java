package parallax.group;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parallax.model.AnnotatedArticle;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.Anchor;
import parallax.model.TimeExpression.TimeType;
import parallax.text.TimexInterval;
import parallax.text.TimexLength;

/// The days that an article looks back on: "on 3 March", "three weeks ago", "four weeks after".
final class BackReferences {

  /// Nearer days belong to what the article itself tells.
  private static final long LEAST_BACK = 5;

  /// A longer stretch points at nothing.
  private static final long LONGEST = 8;

  /// "Four weeks" is 28 days, more or less so much of them.
  private static final double ROUNDED = 0.15;

  /// Longest length of time, in days, that points at a day: beyond, its rounding covers months.
  private static final double FARTHEST = 100;

  private static final Pattern BACK = Pattern.compile("\\s+(?:after|ago|since|earlier)\\b.*");

  /// Characters looked at after a length of time.
  private static final int WORD_AFTER = 12;

  private BackReferences() {}

  static List<Days> of(AnnotatedArticle article, EventTime time) {
    if (time.told().isEmpty()) {
      return List.of();
    }
    Days own = time.told().get();
    return article.times().stream()
        .flatMap(expression -> days(article, expression, own).stream())
        .filter(days -> days.last() <= own.first() - LEAST_BACK)
        .distinct()
        .toList();
  }

  private static Optional<Days> days(AnnotatedArticle article, TimeExpression time, Days own) {
    if (time.type() == TimeType.DURATION) {
      return before(article, time, own);
    }
    return Stream.of(time)
        .filter(date -> date.type() == TimeType.DATE && date.anchor() != Anchor.OPEN)
        .flatMap(date -> TimexInterval.of(date.value()).stream())
        .map(Days::of)
        .filter(days -> days.length() <= LONGEST)
        .findFirst();
  }

  private static Optional<Days> before(AnnotatedArticle article, TimeExpression time, Days own) {
    OptionalDouble length = TimexLength.days(time.value());
    String text = article.article().text();
    int end = time.span().end();
    String after = text.substring(end, Math.min(text.length(), end + WORD_AFTER));
    if (length.isEmpty()
        || length.getAsDouble() > FARTHEST
        || !BACK.matcher(after.replace('\n', ' ')).matches()) {
      return Optional.empty();
    }
    double days = length.getAsDouble();
    return Optional.of(
        new Days(
            own.first() - 1 - Math.round(days * (1 + ROUNDED)),
            own.last() + 1 - Math.round(days * (1 - ROUNDED))));
  }
}
