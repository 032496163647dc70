package parallax.annotate.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import parallax.text.Fold;
import parallax.text.WordList;

/// What is known about single names and words before an article is read; see the resource files.
final class Lists {
  /// Folded names of countries and regions, not of cities.
  static final Set<String> COUNTRIES = new HashSet<>();

  /// Every key is folded, values are names for showing.
  static final Map<String, String> PLACES = places();

  static final Map<String, String> ORGANISATIONS = organisations();
  static final Set<String> ORGANISATION_WORDS = words("organisation-words-en.txt");
  static final Set<String> PLACE_WORDS = words("place-words-en.txt");
  static final Set<String> THING_WORDS = words("thing-words-en.txt");

  /// Words for what an office is over.
  static final Set<String> PORTFOLIOS = words("portfolios-en.txt");

  /// Titles, lower case with their point, to "m", "f" or nothing.
  static final Map<String, String> TITLES = titles();

  /// Adjectives of a people to its country, or to nothing.
  static final Map<String, String> ADJECTIVES = new HashMap<>();

  /// Names of peoples to themselves.
  static final Map<String, String> PEOPLES = new HashMap<>();

  static {
    for (String line : WordList.lines(Lists.class, "demonyms-en.txt")) {
      addPeople(line);
    }
  }

  private Lists() {}

  /// Whether a word belongs to what an office is called: a title, or what it is over.
  static boolean isOffice(String word) {
    return TITLES.containsKey(word.toLowerCase(Locale.ROOT)) || PORTFOLIOS.contains(word);
  }

  private static void addPeople(String line) {
    int tab = line.indexOf('\t');
    int bar = line.indexOf('|');
    String country = line.substring(0, tab).equals("-") ? "" : line.substring(0, tab);
    for (String adjective : phrases(line.substring(tab + 1, bar))) {
      ADJECTIVES.put(Fold.fold(adjective), country);
    }
    for (String people : phrases(line.substring(bar + 1))) {
      PEOPLES.put(Fold.fold(people), people);
    }
  }

  /// "North Korean" is one entry: a word after "North", "South", "Sri", "New", "Hong" belongs to
  /// it.
  private static List<String> phrases(String text) {
    var phrases = new java.util.ArrayList<String>();
    String open = "";
    for (String word : text.strip().split(" ")) {
      if (word.isEmpty()) {
        continue;
      }
      if (Set.of("North", "South", "Sri", "New", "Hong").contains(word)) {
        open = word + " ";
      } else {
        phrases.add(open + word);
        open = "";
      }
    }
    return phrases;
  }

  private static Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    cities(places);
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
      places.put(Fold.fold(name), name);
      COUNTRIES.add(Fold.fold(name));
    }
    for (String line : WordList.lines(Lists.class, "places-en.txt")) {
      String[] names = line.split("\t");
      places.put(Fold.fold(names[0]), names[names.length - 1]);
      COUNTRIES.add(Fold.fold(names[0]));
    }
    return Map.copyOf(places);
  }

  /// Cities of 50,000 people or more, after GeoNames.
  private static void cities(Map<String, String> places) {
    InputStream in = Lists.class.getResourceAsStream("cities.tsv.gz");
    if (in == null) {
      throw new IllegalStateException("no cities.tsv.gz beside " + Lists.class);
    }
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String name = line.substring(0, line.indexOf('\t'));
        places.put(Fold.fold(name), name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the cities", e);
    }
  }

  private static Map<String, String> organisations() {
    Map<String, String> organisations = new HashMap<>();
    for (String line : WordList.lines(Lists.class, "organisations-en.txt")) {
      String[] names = line.split("\t");
      for (String name : names) {
        organisations.put(key(name), names[0]);
      }
    }
    return Map.copyOf(organisations);
  }

  /// Short all-capital names keep their case, so that "IS" is not "is".
  static String key(String name) {
    boolean acronym = name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
    return acronym ? name : Fold.fold(name);
  }

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    for (String line : WordList.lines(Lists.class, resource)) {
      words.addAll(List.of(line.split(" ")));
    }
    return Set.copyOf(words);
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (String line : WordList.lines(Lists.class, "titles-en.txt")) {
      String[] parts = line.split(" ");
      String last = parts[parts.length - 1];
      boolean tells = last.equals("m") || last.equals("f");
      for (int at = 0; at < parts.length - (tells ? 1 : 0); at++) {
        titles.put(parts[at].toLowerCase(Locale.ROOT), tells ? last : "");
      }
    }
    return Map.copyOf(titles);
  }
}
