package parallax.read.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;
import parallax.read.plain.NoiseRules.Kind;

/// A line above the text that says when the text was published, by whom, or where: "2 Sep 2025 | 3
/// min read", "Posted by Ann Lee, 8 June 2025", "By Ann Lee / Harbour News Service".
///
/// @param published the day of publication, where the line tells it and calls it no update
/// @param byline the authors it names; empty for "our correspondent"
/// @param outlet the outlet it names
record Stamp(Optional<Moment> published, List<String> byline, Optional<String> outlet) {
  private static final NoiseRules RULES = NoiseRules.BUNDLED;
  private static final int MOST_WORDS = 20;
  private static final int MOST_CHARS = 200;
  private static final int ROLE_WORDS = 6;

  /// A headline has so many words.
  private static final int HEADLINE_WORDS = 4;

  /// Words beside a day and its time.
  private static final int MOST_NAMES = 9;

  /// Of them written small.
  private static final int MOST_LOWER = 2;

  /// Words of an outlet's or a place's name.
  private static final int NAME_WORDS = 3;

  private static final Pattern CLOCK =
      Pattern.compile("(^|\\P{L})[0-9]{1,2}([:.][0-9]{2}(?![0-9])|h[0-9]{2}| ?[ap]\\.?m\\b)");
  private static final Pattern AGO =
      Pattern.compile("[0-9]+ ?[a-z]+ ago$|^(vor|hace) [0-9]+ \\p{L}+$");
  private static final int AGO_WORDS = 6;
  private static final Set<String> LAST = Set.of("last", "zuletzt", "última");
  private static final Pattern BRACKET = Pattern.compile(" ?\\(([^()]*)\\)");
  private static final Pattern AFTER_NAMES =
      Pattern.compile(
          ",? (?=in |for |aus |für |en |desde |à )|, (?!(?:\\p{L}+ )+(?:and|und|y|et) )| / | \\(");

  Stamp {
    byline = List.copyOf(byline);
  }

  /// What `line` says; empty where it is no such line.
  ///
  /// @param order how to read a date such as 4/5/2021
  static Optional<Stamp> of(String line, DayOrder order) {
    if (line.length() > MOST_CHARS || LineForm.words(line) > MOST_WORDS || isSentence(line)) {
      return Optional.empty();
    }
    String bare = withoutUpdate(line);
    return new Reading(order).read(bare).or(() -> stamped(bare, order));
  }

  /// A day with its time of day, and names beside them: "TNA, Velmora 20-Jul-26 16:05 GMT".
  private static Optional<Stamp> stamped(String line, DayOrder order) {
    List<DateWords.Found> dates = DateWords.all(line, order);
    if (dates.size() != 1 || dates.getFirst().moment().time().isEmpty()) {
      return Optional.empty();
    }
    DateWords.Found date = dates.getFirst();
    String rest = line.substring(0, date.span().start()) + line.substring(date.span().end());
    int words = 0;
    int lower = 0;
    for (String token : rest.split("[ ,/|·•]+")) {
      String word = LineForm.bare(LineForm.fold(token));
      boolean says = RULES.is(Kind.SAYS, word) || Updates.is(word);
      if (says || (SmallWords.contain(word) && !DateWords.onlyWords(word))) {
        return Optional.empty();
      }
      words += word.isEmpty() ? 0 : 1;
      boolean small = !token.isEmpty() && Character.isLowerCase(token.codePointAt(0));
      lower += small && !DateWords.onlyWords(word) ? 1 : 0;
    }
    return words <= MOST_NAMES && lower <= MOST_LOWER
        ? Optional.of(new Stamp(Optional.of(date.moment()), List.of(), Optional.empty()))
        : Optional.empty();
  }

  /// Whether `piece` holds a day of the week, a date or a time, and nothing else.
  static boolean isMoment(String piece) {
    boolean digits = piece.chars().anyMatch(c -> c >= '0' && c <= '9');
    return digits
        && (DateWords.only(piece, DayOrder.DAY_FIRST).isPresent()
            || (CLOCK.matcher(piece.toLowerCase(Locale.ROOT)).find()
                && DateWords.onlyWords(piece)));
  }

  /// A line that ends with "p.m." is none.
  private static boolean isSentence(String line) {
    String folded = LineForm.fold(line);
    return LineForm.endsSentence(line) && !folded.endsWith("p.m.") && !folded.endsWith("a.m.");
  }

  /// `line` without "(updated 17:02)".
  private static String withoutUpdate(String line) {
    return BRACKET.matcher(line).replaceAll(b -> isUpdate(b.group(1)) ? "" : "$0");
  }

  private static boolean isUpdate(String part) {
    String[] words = part.split(" ", 3);
    return Updates.is(words[0])
        || (words.length > 1 && Updates.is(words[1]) && LAST.contains(LineForm.fold(words[0])));
  }

  /// "Updated schedule for plant 4", a headline: no day and no time of day, and words of its own.
  private static boolean tellsOfElse(String part) {
    return LineForm.words(part) >= HEADLINE_WORDS
        && DateWords.all(part, DayOrder.DAY_FIRST).isEmpty()
        && !CLOCK.matcher(part.toLowerCase(Locale.ROOT)).find();
  }

  /// "3h 41m ago", "Published 3 days ago".
  private static boolean isAgo(String part) {
    return LineForm.words(part) <= AGO_WORDS && AGO.matcher(LineForm.fold(part)).find();
  }

  private static final class Reading {
    private final DayOrder order;
    private final List<String> names = new ArrayList<>();
    private Optional<Moment> moment = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private boolean stamped;

    Reading(DayOrder order) {
      this.order = order;
    }

    Optional<Stamp> read(String line) {
      boolean first = true;
      boolean plain = true;
      List<String> parts = Pieces.all(line);
      for (String part : parts) {
        boolean told = take(part);
        // "Harbour Now | Wed 11 Jun 2025 | 3 min read": whoever stands first, before a day alone.
        boolean before = parts.size() > 1 && isName(part) && isMoment(parts.get(1));
        if (!told && first && !before) {
          return Optional.empty();
        }
        plain &= told || Furniture.isLabel(part);
        first = false;
      }
      // What follows a date behind a bar may be anything that is no sentence.
      return stamped && (plain || moment.isPresent())
          ? Optional.of(new Stamp(moment, names, outlet))
          : Optional.empty();
    }

    /// Few words, all with a capital.
    private static boolean isName(String part) {
      String[] words = part.split(" ");
      boolean capitals = words.length <= NAME_WORDS;
      for (String word : words) {
        capitals &= !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
      }
      return capitals;
    }

    /// Whether `part` says something of publication, or is furniture, or names an outlet.
    private boolean take(String part) {
      boolean ago = isAgo(part);
      if (ago || (isUpdate(part) && !tellsOfElse(part))) {
        stamped |= ago || part.chars().anyMatch(c -> c >= '0' && c <= '9');
        return true;
      }
      List<DateWords.Found> dates = DateWords.all(part, order);
      if (dates.size() == 1) {
        return takeDated(part, dates.getFirst());
      }
      if (isMoment(part)) {
        stamped = true;
        return true;
      }
      if (takeByline(part)) {
        return true;
      }
      Optional<String> name = Masthead.name(part);
      outlet = outlet.or(() -> name);
      return name.isPresent() || Furniture.known(part) || LineForm.of(part) != LineForm.TEXT;
    }

    private boolean takeDated(String part, DateWords.Found date) {
      String before = trimmed(part.substring(0, date.span().start()));
      String after = part.substring(date.span().end());
      String signed = after.replaceFirst("^[, ]*[0-9]{1,2}[:.][0-9]{2}[, ]*", "").strip();
      boolean rest =
          DateWords.onlyWords(after) || Furniture.known(after.strip()) || takeByline(signed);
      if (!rest) {
        return false;
      }
      boolean place = isName(before) && part.indexOf(", ") == before.length();
      boolean told =
          before.isEmpty()
              || DateWords.onlyWords(before)
              || takeByline(before)
              || takeOutlet(before)
              || place;
      if (told) {
        stamped = true;
        moment = moment.or(() -> Optional.of(date.moment()));
      }
      return told;
    }

    private boolean takeOutlet(String part) {
      Optional<String> name = Masthead.name(part);
      outlet = outlet.or(() -> name);
      return name.isPresent();
    }

    private boolean takeByline(String part) {
      Optional<String> rest = signed(part);
      if (rest.isEmpty() || rest.get().isEmpty()) {
        return false;
      }
      String[] pieces = AFTER_NAMES.split(rest.get(), 2);
      String who = trimmed(pieces[0]);
      boolean desk = isDesk(LineForm.fold(who));
      List<String> found = desk ? List.of() : Byline.names(who);
      String role = pieces.length > 1 ? trimmed(pieces[1]) : "";
      if ((!desk && found.isEmpty()) || LineForm.words(role) > ROLE_WORDS) {
        return false;
      }
      boolean single = !desk && found.size() == 1 && found.getFirst().indexOf(' ') < 0;
      if (single
          && !role.isEmpty()
          && !Character.isUpperCase(role.codePointAt(0))
          && !role.startsWith("in ")) {
        return false;
      }
      found.stream().filter(name -> !names.contains(name)).forEach(names::add);
      String last = role.substring(role.lastIndexOf(", ") < 0 ? 0 : role.lastIndexOf(", ") + 2);
      outlet = outlet.or(() -> Masthead.name(last));
      stamped = true;
      return true;
    }

    /// What follows "by", "Posted Wednesday by", "Reporter:".
    private static Optional<String> signed(String part) {
      String folded = LineForm.fold(part);
      Optional<String> phrase = RULES.phrase(Kind.BYLINE, folded);
      if (phrase.isEmpty()) {
        phrase =
            RULES
                .phrase(Kind.SIGNER, folded)
                .filter(signer -> folded.startsWith(":", signer.length()));
      }
      int end = phrase.map(String::length).orElse(-1);
      if (phrase.isEmpty()) {
        int by = folded.indexOf(" by ");
        boolean posted = by > 0 && DateWords.onlyWords(part.substring(0, by));
        end = posted ? by + " by".length() : -1;
      }
      if (end < 0) {
        return Optional.empty();
      }
      String rest = part.substring(end).strip();
      return Optional.of(rest.startsWith(":") ? rest.substring(1).strip() : rest);
    }

    private static boolean isDesk(String who) {
      for (String word : who.split(" ")) {
        if (RULES.is(Kind.DESK, word)) {
          return true;
        }
      }
      return false;
    }

    private static String trimmed(String text) {
      String bare = text.strip();
      while (!bare.isEmpty() && ",:|-–—".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
        bare = bare.substring(0, bare.length() - 1).strip();
      }
      return bare;
    }
  }
}
