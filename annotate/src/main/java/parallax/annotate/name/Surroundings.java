package parallax.annotate.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parallax.text.Fold;
import parallax.text.Token;

/// What the words beside a name say about it: "Russian President …", "… of Russia", "Russia's …".
///
/// @param office titles before the name, lower case, joined by blanks
/// @param country where its office is, or empty
/// @param gender "m", "f" or empty
record Surroundings(String office, String country, String gender) {
  /// Words of titles before a name: "Acting Deputy Prime Minister and ...".
  private static final int MOST_TITLES = 6;

  /// Before a title: then it is not the office of that name over a country ("opposition leader").
  static final Set<String> PARTS =
      Set.of("opposition", "party", "rebel", "union", "minority", "majority", "group", "protest");

  static Surroundings before(List<Token> tokens, int at) {
    int from = at;
    String gender = "";
    if (at >= 3
        && tokens.get(at - 1).text().equals("State")
        && tokens.get(at - 2).text().equals("of")) {
      from = at - 2;
    }
    while (from > 0 && at - from < MOST_TITLES && title(tokens.get(from - 1)) != null) {
      from--;
      String told = title(tokens.get(from));
      gender = told == null || told.isEmpty() ? gender : told;
    }
    boolean ofPart =
        from > 0
            && from < at
            && PARTS.contains(tokens.get(from - 1).text().toLowerCase(Locale.ROOT));
    from -= ofPart ? 1 : 0;
    String office = Recogniser.text(tokens, from, at).toLowerCase(Locale.ROOT);
    return new Surroundings(office, countryBefore(tokens, from), gender);
  }

  static Surroundings of(List<Token> tokens, int from, int to) {
    Surroundings before = before(tokens, from);
    if (before.country.isEmpty() && to + 1 < tokens.size() && tokens.get(to).text().equals("of")) {
      String place = Lists.PLACES.getOrDefault(Fold.fold(tokens.get(to + 1).text()), "");
      return new Surroundings(before.office, place, before.gender);
    }
    return before;
  }

  boolean titled() {
    return !office.isEmpty();
  }

  boolean personTitled() {
    return !gender.isEmpty() || office.contains("president") || office.contains("minister");
  }

  /// How many tokens from `at` are an adjective of a people: 0, 1, or 2 for "North Korean".
  static int adjectiveWidth(List<Token> tokens, int at, int end) {
    if (at + 2 <= end
        && Lists.ADJECTIVES.containsKey(Fold.fold(Recogniser.text(tokens, at, at + 2)))) {
      return 2;
    }
    return Lists.ADJECTIVES.containsKey(Fold.fold(tokens.get(at).text())) ? 1 : 0;
  }

  /// The country that the adjective, or the possessive, just before `at` names; empty for none.
  static String countryBefore(List<Token> tokens, int at) {
    for (int width = 2; width >= 1; width--) {
      if (at >= width) {
        String country = Lists.ADJECTIVES.get(Fold.fold(Recogniser.text(tokens, at - width, at)));
        if (country != null) {
          return country;
        }
      }
    }
    if (at >= 2 && isPossessive(tokens.get(at - 1))) {
      return Lists.PLACES.getOrDefault(Fold.fold(tokens.get(at - 2).text()), "");
    }
    return "";
  }

  static boolean isPossessive(Token token) {
    return token.text().equals("'s") || token.text().equals("’s");
  }

  private static @org.jspecify.annotations.Nullable String title(Token token) {
    return Lists.TITLES.get(token.text().toLowerCase(Locale.ROOT));
  }
}
