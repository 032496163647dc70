package parallax.read.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parallax.text.AgencyCredits;

/// News agencies that lines beside a text credit: the lines are no text, but who is credited has
/// signed it, so the names go to the byline.
public final class Credited {
  private Credited() {}

  /// `byline` and behind it the agencies that `lines` credit, as they are written there, but for
  /// those that it names already.
  ///
  /// @param lines that are no text of the article
  public static List<String> with(List<String> byline, List<String> lines) {
    Set<String> known = new HashSet<>();
    byline.forEach(name -> AgencyCredits.listed(name, true).forEach(n -> known.add(fullName(n))));
    List<String> names = new ArrayList<>(byline);
    for (String line : lines) {
      for (String name : AgencyCredits.named(line)) {
        if (known.add(fullName(name))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static String fullName(String name) {
    return AgencyCredits.agency(name).orElse(name);
  }
}
