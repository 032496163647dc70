package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Article;
import parallax.model.Span;
import parallax.text.AgencyCredits;

/// Which news agencies an article credits, and with which of its words.
///
/// Read by form: in a place line ("ULVIK, Norway (AP) —"), as a line or behind the last sentence
/// ("— Reuters", "(AFP)"), with words of credit ("Source: TASS", "AFP contributed to this
/// report"; [AgencyCredits]), and in the byline, where `read` puts the agencies that a page credits
/// beside its text, or as the outlet. In a place line any name in brackets counts, since only
/// agencies stand there.
final class WireCredits {
  /// Lines above and below the text in which credits stand.
  private static final int HEAD_LINES = 3;

  private static final int END_LINES = 3;

  /// Characters behind the last sentence in which a name may stand.
  private static final int BEHIND_CHARACTERS = 60;

  private static final Pattern PLACE_LINE =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}\\d .,'’/-]{0,60})?\\(([^()\\n]{2,40})\\)\\s{0,2}(?:[–—:]|--?)\\s");

  /// What tells a place or a day from somebody's name: "Ann Lee (Labour) –" credits nobody.
  private static final Pattern PLACE_OR_DAY = Pattern.compile("\\p{Lu}{3}|\\d");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,5}");

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*){0,2}");

  /// What stands behind the last sentence: a dash or a bracket, then a name.
  private static final Pattern BEHIND =
      Pattern.compile("(?<=[.!?\"”’»])\\s{0,2}(?:[–—-]\\s{0,2}|\\()([^()\\n.!?]{2,40})\\)?$");

  /// Agencies by name, with the words that credit them; without words where they are the byline's.
  private final Map<String, Optional<Span>> credits = new LinkedHashMap<>();

  private WireCredits() {}

  /// Cost: linear in the lines looked at.
  static Map<String, Optional<Span>> of(Article article) {
    WireCredits found = new WireCredits();
    List<Span> lines = lines(article.text());
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (i < HEAD_LINES) {
        found.placeLine(article.text(), line);
      }
      if (i < HEAD_LINES || i >= lines.size() - END_LINES) {
        found.creditLine(article.text(), line);
      }
    }
    if (!lines.isEmpty()) {
      found.behindLast(article.text(), lines.getLast());
    }
    article
        .byline()
        .forEach(
            name ->
                AgencyCredits.listed(name, true).forEach(agency -> found.credit(fullName(agency))));
    article.provenance().outlet().flatMap(AgencyCredits::agency).ifPresent(found::credit);
    return found.credits;
  }

  private void credit(String agency) {
    credits.putIfAbsent(agency, Optional.empty());
  }

  private void credit(String agency, Span words) {
    credits.putIfAbsent(agency, Optional.of(words));
  }

  private void placeLine(String text, Span line) {
    Matcher place = PLACE_LINE.matcher(text).region(line.start(), line.end());
    if (!place.lookingAt()) {
      return;
    }
    String name = place.group(2).strip();
    Optional<String> known = AgencyCredits.agency(name);
    boolean named =
        place.group(1) == null
            ? ACRONYM.matcher(name).matches()
            : NAME.matcher(name).matches() && PLACE_OR_DAY.matcher(place.group(1)).find();
    if (known.isPresent() || named) {
      credit(known.orElse(name), Span.of(place.start(2), place.end(2)));
    }
  }

  private void creditLine(String text, Span line) {
    AgencyCredits.named(line.in(text)).forEach(name -> credit(fullName(name), line));
  }

  /// The agency by its full name, that forms of one name are one.
  private static String fullName(String name) {
    return AgencyCredits.agency(name).orElse(name);
  }

  private void behindLast(String text, Span line) {
    Matcher behind =
        BEHIND
            .matcher(text)
            .region(Math.max(line.start(), line.end() - BEHIND_CHARACTERS), line.end());
    behind.useTransparentBounds(true);
    if (behind.find()) {
      Span words = Span.of(behind.start(1), behind.end(1));
      AgencyCredits.listed(behind.group(1), false)
          .forEach(agency -> credit(fullName(agency), words));
    }
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        lines.add(Span.of(start, end));
      }
      start = end + 1;
    }
    return lines;
  }
}
