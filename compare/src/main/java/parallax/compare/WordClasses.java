package parallax.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.text.WordList;

/// Classes of words kept as data beside the code.
///
/// Each line is `class: member, member, …`; a line that begins with `#` is a comment.
///
/// @param byClass members in order of the file by the name of their class
record WordClasses(Map<String, List<String>> byClass) {

  /// Reads `name` from this package's resources.
  static WordClasses read(String name) {
    Map<String, List<String>> classes = new LinkedHashMap<>();
    for (String line : WordList.lines(WordClasses.class, name)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalStateException("'" + line + "' in " + name + " names no class");
      }
      classes.merge(
          line.substring(0, colon).strip(),
          members(line.substring(colon + 1)),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return new WordClasses(classes);
  }

  private static List<String> members(String list) {
    return Stream.of(list.split(",", -1))
        .map(String::strip)
        .filter(member -> !member.isEmpty())
        .toList();
  }

  /// The stems of the members of `name`; fails where the file has no such class.
  Set<String> stems(String name) {
    return of(name).stream().map(Stem::of).collect(Collectors.toUnmodifiableSet());
  }

  /// The members of `name`; fails where the file has no such class.
  List<String> of(String name) {
    List<String> members = byClass.get(name);
    if (members == null) {
      throw new IllegalArgumentException("no word class " + name);
    }
    return members;
  }

  /// The class of each member's stem; a member of several classes keeps the first.
  Map<String, String> classByStem() {
    Map<String, String> classes = new LinkedHashMap<>();
    byClass.forEach(
        (name, members) -> members.forEach(member -> classes.putIfAbsent(Stem.of(member), name)));
    return classes;
  }
}
