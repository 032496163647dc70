package parallax.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lines that credit news agencies: "Source: TASS", "(AFP)", "AFP contributed to this report".
///
/// Names are those of `agencies.txt`, letter by letter; the words of credit are in `credits.txt`.
/// Unnamed ones ("with agencies") are left aside: nothing tells whether two outlets mean the same.
public final class AgencyCredits {
  private static final Map<String, String> AGENCIES = agencies();
  private static final List<String> BEFORE = phrases("before");
  private static final List<String> AFTER = phrases("after");
  private static final List<String> STAFF = phrases("staff");

  /// Longer lines are sentences of the text.
  private static final int CREDIT_WORDS = 20;

  /// Characters of a word, at most, as far as lines are measured before they are read.
  private static final int WORD_CHARACTERS = 20;

  /// Words of somebody who is named beside an agency.
  private static final int MOST_NAME_WORDS = 5;

  private static final Pattern MARKS = Pattern.compile("^[\\s–—*(\\[-]+|[\\s.)\\]*]+$");
  private static final Pattern AND = Pattern.compile("\\s*(?:[,/;&]|\\band\\b)\\s*");

  private AgencyCredits() {}

  /// The agency that `name` is a form of, by its full name.
  public static Optional<String> agency(String name) {
    return Optional.ofNullable(AGENCIES.get(name.strip()));
  }

  /// The agencies, as they are written there, of a line that does nothing but credit them.
  public static List<String> named(String line) {
    if (line.length() > CREDIT_WORDS * WORD_CHARACTERS || Words.of(line).size() > CREDIT_WORDS) {
      return List.of();
    }
    String bare = MARKS.matcher(line).replaceAll("");
    String folded = Fold.fold(bare);
    if (folded.length() != bare.length()) {
      return listed(bare, false);
    }
    for (String phrase : AFTER) {
      if (folded.endsWith(" " + phrase)) {
        return listed(bare.substring(0, bare.length() - phrase.length() - 1), true);
      }
    }
    for (String phrase : BEFORE) {
      if (folded.startsWith(phrase + " ") || folded.startsWith(phrase + ":")) {
        List<String> names = listed(bare.substring(phrase.length() + 1), true);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return listed(bare, false);
  }

  /// The agencies of a list, as they are written there.
  ///
  /// @param others whether others may be named beside them, in a few words each
  public static List<String> listed(String list, boolean others) {
    List<String> names = new ArrayList<>();
    for (String part : AND.split(list.strip(), -1)) {
      Optional<String> name = agency(part).map(_ -> part.strip()).or(() -> ofStaff(part));
      if (name.isPresent()) {
        names.add(name.get());
      } else if (!others || Words.of(part).size() > MOST_NAME_WORDS) {
        return List.of();
      }
    }
    return names;
  }

  /// "Associated Press writer Ann Lee".
  private static Optional<String> ofStaff(String part) {
    for (String word : STAFF) {
      int at = part.indexOf(" " + word);
      if (at > 0 && agency(part.substring(0, at)).isPresent()) {
        return Optional.of(part.substring(0, at).strip());
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> agencies() {
    Map<String, String> agencies = new HashMap<>();
    for (String line : WordList.lines(AgencyCredits.class, "agencies.txt")) {
      int colon = line.indexOf(':');
      members(line).forEach(form -> agencies.put(form, line.substring(0, colon).strip()));
    }
    return Map.copyOf(agencies);
  }

  private static List<String> phrases(String kind) {
    return WordList.lines(AgencyCredits.class, "credits.txt").stream()
        .filter(line -> line.startsWith(kind + ":"))
        .flatMap(line -> members(line).stream())
        .toList();
  }

  /// What stands behind the colon of `name: member, member`.
  private static List<String> members(String line) {
    return Stream.of(line.substring(line.indexOf(':') + 1).split(",", -1))
        .map(String::strip)
        .filter(member -> !member.isEmpty())
        .toList();
  }
}
