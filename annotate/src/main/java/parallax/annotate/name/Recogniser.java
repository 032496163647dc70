package parallax.annotate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.model.EntityType;
import parallax.text.Fold;
import parallax.text.Token;

/// Finds names by capitals, lists and what stands around them.
final class Recogniser {
  private static final Set<String> WHERE =
      Set.of("in", "near", "at", "from", "outside", "across", "around", "into", "throughout");

  /// A name of a place or an organisation in the lists has at most this many words.
  private static final int LONGEST_LISTED = 5;

  private static final int LONGEST_ACRONYM = 6;
  private static final int LONGEST_PERSON = 5;

  private final Capitals capitals;

  Recogniser(Capitals capitals) {
    this.capitals = capitals;
  }

  /// The candidates of one sentence, in order, disjoint.
  List<Candidate> candidates(int sentence) {
    var found = new ArrayList<Candidate>();
    List<Token> tokens = capitals.sentence(sentence);
    boolean headline = capitals.isHeadline(sentence);
    for (int[] run : capitals.runs(sentence)) {
      int at = run[0];
      while (at < run[1]) {
        at = take(tokens, at, run[1], sentence, headline, found);
      }
    }
    return found;
  }

  /// Takes what begins at `at` of a run that ends at `end`; gives where to go on.
  private static int take(
      List<Token> tokens, int at, int end, int sentence, boolean headline, List<Candidate> out) {
    int listed = listed(tokens, at, end);
    if (listed > at) {
      EntityType type =
          isOrganisation(tokens, at, listed) ? EntityType.ORGANIZATION : EntityType.PLACE;
      if (type == EntityType.PLACE && isOrganisationOf(tokens, listed, end)) {
        out.add(candidate(tokens, at, end, EntityType.ORGANIZATION, true, sentence));
        return end;
      }
      boolean person = type == EntityType.PLACE && isRatherPerson(tokens, at, listed, end);
      if (!person && !endsAsOrganisation(tokens, at, end)) {
        // A city of one word can as well be somebody's last name: what else is named decides.
        boolean sure =
            type == EntityType.ORGANIZATION
                || listed > at + 1
                || Lists.COUNTRIES.contains(Fold.fold(tokens.get(at).text()));
        out.add(candidate(tokens, at, listed, type, sure, sentence));
        return listed;
      }
    }
    if (!headline && endsAsOrganisation(tokens, at, end)) {
      out.add(candidate(tokens, at, end, EntityType.ORGANIZATION, true, sentence));
      return end;
    }
    if (isPeople(tokens, at, end)) {
      out.add(candidate(tokens, at, at + 1, EntityType.GROUP, true, sentence));
      return at + 1;
    }
    boolean office =
        tokens.subList(at, end).stream().allMatch(token -> Lists.isOffice(token.text()))
            && tokens.subList(at, end).stream().anyMatch(Recogniser::isTitle);
    if (office) {
      return end;
    }
    int skipped = skipped(tokens, at, end);
    if (skipped > at) {
      return skipped;
    }
    boolean over =
        end - at > 2
            && Lists.PORTFOLIOS.contains(tokens.get(at).text())
            && Surroundings.before(tokens, at).titled();
    if (over) {
      return at + 1;
    }
    int titles = afterTitles(tokens, at, end);
    return titles > at ? titles : takeRest(tokens, at, end, sentence, headline, out);
  }

  private static boolean isTitle(Token token) {
    return Lists.TITLES.containsKey(token.text().toLowerCase(Locale.ROOT));
  }

  /// "Kenya Red Cross": a country's part of what is known by several words.
  private static boolean isOrganisationOf(List<Token> tokens, int from, int end) {
    return end - from > 1 && isOrganisation(tokens, from, end);
  }

  /// "House Minority Leader Nancy Poe": one past the last title within the run, else `at`.
  private static int afterTitles(List<Token> tokens, int at, int end) {
    for (int last = end - 2; last > at; last--) {
      String word = tokens.get(last).text();
      boolean title = "".equals(Lists.TITLES.get(word.toLowerCase(Locale.ROOT)));
      if (title && Character.isUpperCase(word.charAt(0)) && last > at) {
        return last + 1;
      }
    }
    return at;
  }

  private static int takeRest(
      List<Token> tokens, int at, int end, int sentence, boolean headline, List<Candidate> out) {
    int size = end - at;
    String last = tokens.get(end - 1).text();
    boolean titled = Surroundings.before(tokens, at).titled();
    if (titled && arePlainWords(tokens, at, end)) {
      out.add(candidate(tokens, at, end, EntityType.PERSON, size <= LONGEST_PERSON, sentence));
    } else if (size == 1 && isAcronym(last) && !headline) {
      out.add(candidate(tokens, at, end, EntityType.ORGANIZATION, false, sentence));
    } else if (size > 1 && Lists.PLACE_WORDS.contains(last) && !headline) {
      out.add(candidate(tokens, at, end, EntityType.PLACE, false, sentence));
    } else if (size == 1 && at > 0 && WHERE.contains(tokens.get(at - 1).text())) {
      out.add(candidate(tokens, at, end, EntityType.PLACE, false, sentence));
    } else {
      boolean person =
          size > 1
              && size <= LONGEST_PERSON
              && !headline
              && arePlainWords(tokens, at, end)
              && !isShouted(tokens, at, end);
      EntityType type = person ? EntityType.PERSON : EntityType.OTHER;
      out.add(candidate(tokens, at, end, type, false, sentence));
    }
    return end;
  }

  private static Candidate candidate(
      List<Token> tokens, int from, int to, EntityType type, boolean sure, int sentence) {
    Surroundings around = Surroundings.of(tokens, from, to);
    return new Candidate(
        List.copyOf(tokens.subList(from, to)),
        type,
        sure,
        around.gender(),
        around.country(),
        around.office(),
        sentence);
  }

  /// Titles and adjectives before a name belong to its surroundings.
  private static int skipped(List<Token> tokens, int at, int end) {
    int width = Surroundings.adjectiveWidth(tokens, at, end);
    if (width > 0) {
      return at + width;
    }
    if (tokens.get(at).text().equals("of")) {
      return Math.min(
          end, at + (end - at > 1 && tokens.get(at + 1).text().equals("State") ? 2 : 1));
    }
    return Lists.TITLES.containsKey(tokens.get(at).text().toLowerCase(Locale.ROOT)) ? at + 1 : at;
  }

  private static boolean isPeople(List<Token> tokens, int at, int end) {
    String word = tokens.get(at).text();
    boolean alone = at + 1 == end;
    boolean plural = word.endsWith("s") && !Lists.ADJECTIVES.containsKey(Fold.fold(word));
    return Lists.PEOPLES.containsKey(Fold.fold(word)) && alone && plural;
  }

  /// One past the longest listed place or organisation that begins at `at`, else `at`.
  private static int listed(List<Token> tokens, int at, int end) {
    for (int to = Math.min(end, at + LONGEST_LISTED); to > at; to--) {
      if (isOrganisation(tokens, at, to)
          || Lists.PLACES.containsKey(Fold.fold(text(tokens, at, to)))) {
        return to;
      }
    }
    return at;
  }

  private static boolean isOrganisation(List<Token> tokens, int at, int to) {
    return Lists.ORGANISATIONS.containsKey(Lists.key(text(tokens, at, to)));
  }

  /// "Jordan Reed": a place's name before or after further words, or after a person's title.
  private static boolean isRatherPerson(List<Token> tokens, int at, int listed, int end) {
    if (Surroundings.before(tokens, at).personTitled() && listed == end) {
      return true;
    }
    return listed == at + 1
        && end == listed + 1
        && tokens.get(at).end() + 1 == tokens.get(listed).start()
        && skipped(tokens, listed, end) == listed
        && !Lists.PLACE_WORDS.contains(tokens.get(listed).text())
        && listed(tokens, listed, end) == listed;
  }

  private static boolean endsAsOrganisation(List<Token> tokens, int at, int end) {
    if (end - at < 2) {
      return false;
    }
    boolean titled = Lists.TITLES.containsKey(tokens.get(at).text().toLowerCase(Locale.ROOT));
    boolean of = holdsLink(tokens, at, end);
    String last = tokens.get(end - 1).text().replace(".", "");
    boolean office = tokens.subList(at, end).stream().anyMatch(token -> isOffice(token.text()));
    return !office
        && (of
            || (Lists.ORGANISATION_WORDS.contains(last)
                && (!titled || end - at == 2 || isMinistry(tokens, at))));
  }

  /// "Ministry of …", "Bucharest Court of Appeal", "Front for …".
  private static boolean holdsLink(List<Token> tokens, int at, int end) {
    for (int i = at; i + 1 < end; i++) {
      String next = tokens.get(i + 1).text();
      if (Lists.ORGANISATION_WORDS.contains(tokens.get(i).text())
          && (next.equals("of") || next.equals("for"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMinistry(List<Token> tokens, int at) {
    return Set.of("Foreign", "Defense", "Defence", "Interior", "Finance", "Justice", "Prime")
        .contains(tokens.get(at).text());
  }

  private static boolean isOffice(String word) {
    return Set.of("President", "Minister", "Secretary", "Mr.", "Mrs.", "Ms.", "Mr", "Gen.", "Sen.")
        .contains(word);
  }

  private static boolean arePlainWords(List<Token> tokens, int at, int end) {
    return tokens.subList(at, end).stream()
        .allMatch(
            token ->
                !token.text().equals("of")
                    && token.text().codePoints().noneMatch(Character::isDigit)
                    && !Lists.THING_WORDS.contains(token.text())
                    && !Lists.ADJECTIVES.containsKey(Fold.fold(token.text()))
                    && !Lists.ORGANISATION_WORDS.contains(token.text()));
  }

  private static boolean isShouted(List<Token> tokens, int at, int end) {
    return tokens.subList(at, end).stream()
        .allMatch(token -> token.text().equals(token.text().toUpperCase(Locale.ROOT)));
  }

  private static boolean isAcronym(String word) {
    return word.length() >= 2
        && word.length() <= LONGEST_ACRONYM
        && word.codePoints().allMatch(Character::isUpperCase);
  }

  static String text(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
