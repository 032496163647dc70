package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parallax.compare.Cast.Appearance;
import parallax.compare.Cast.Member;
import parallax.model.EntityType;
import parallax.text.Fold;
import parallax.text.NameSimilarity;

/// Takes entities of different articles for one where spelling, initials or a known alias say so.
final class NameMerging {
  private static final Map<String, String> KNOWN = knownNames();

  private final List<Appearance> appearances;
  private final List<List<String>> forms;
  private final UnionFind sets;
  private final Map<Integer, Set<String>> reasons = new TreeMap<>();

  NameMerging(List<Appearance> appearances, List<String> texts) {
    this.appearances = appearances;
    sets = new UnionFind(appearances.size());
    forms = new ArrayList<>();
    for (Appearance appearance : appearances) {
      Set<String> names = new LinkedHashSet<>();
      names.add(appearance.name());
      names.addAll(appearance.names(texts.get(appearance.article())));
      forms.add(names.stream().filter(name -> !name.isBlank()).toList());
    }
  }

  List<Member> members() {
    joinSameNames();
    joinSpellings();
    joinAliases();
    joinInitials();
    joinPlainWords();
    joinLikeNames();
    joinSurnames();
    joinPartsOfNames();
    return collect();
  }

  private void joinSameNames() {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      String key = Fold.fold(appearances.get(i).name());
      Integer other = first.putIfAbsent(key, i);
      if (other != null && compatible(other, i)) {
        sets.join(other, i);
      }
    }
  }

  /// Full names that transliteration alone keeps apart.
  private void joinSpellings() {
    for (List<Integer> block : blocks(NameMerging::skeleton)) {
      for (int a = 0; a < block.size(); a++) {
        for (int b = a + 1; b < block.size(); b++) {
          int left = block.get(a);
          int right = block.get(b);
          if (sets.find(left) != sets.find(right) && compatible(left, right)) {
            spelling(left, right);
          }
        }
      }
    }
  }

  private void spelling(int left, int right) {
    String a = appearances.get(left).name();
    String b = appearances.get(right).name();
    boolean alike = wordCount(a) == wordCount(b) && NameSimilarity.sameSurface(a, b);
    if (alike || isTransliteration(left, right)) {
      join(left, right, "spelled alike: " + a + ", " + b);
    }
  }

  /// Persons of one first name whose last names have the same consonants: "Ada Orlova" and "Ada
  /// Orlowa".
  private boolean isTransliteration(int left, int right) {
    String a = appearances.get(left).name();
    String b = appearances.get(right).name();
    return appearances.get(left).type() == EntityType.PERSON
        && appearances.get(right).type() == EntityType.PERSON
        && wordCount(a) > 1
        && wordCount(a) == wordCount(b)
        && withoutLast(a).equals(withoutLast(b))
        && skeleton(a).equals(skeleton(b))
        && skeleton(a).length() >= TELLING_CONSONANTS;
  }

  private static String withoutLast(String name) {
    String stripped = Fold.fold(name).strip();
    return stripped.substring(0, Math.max(0, stripped.lastIndexOf(' ')));
  }

  /// Consonants that a last name must have in common with another that is spelled otherwise.
  private static final int TELLING_CONSONANTS = 3;

  /// The best known name of what `name` is another name of; `name` itself where none is known.
  static String known(String name) {
    return KNOWN.getOrDefault(aliasKey(name), name);
  }

  private static Map<String, String> knownNames() {
    Map<String, String> known = new LinkedHashMap<>();
    WordClasses.read("aliases.txt")
        .byClass()
        .forEach(
            (name, others) -> {
              known.put(aliasKey(name), name);
              others.forEach(other -> known.put(aliasKey(other), name));
            });
    return known;
  }

  private void joinAliases() {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      if (appearances.get(i).type() == EntityType.PERSON) {
        continue;
      }
      String name = KNOWN.get(aliasKey(appearances.get(i).name()));
      if (name != null) {
        Integer other = first.putIfAbsent(name, i);
        if (other != null) {
          join(other, i, "other names of " + name);
        }
      }
    }
  }

  private void joinInitials() {
    Map<String, Integer> byInitials = new LinkedHashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      String initials = initials(appearances.get(i).name());
      if (initials.length() >= 2) {
        byInitials.putIfAbsent(initials, i);
      }
    }
    for (int i = 0; i < forms.size(); i++) {
      String name = appearances.get(i).name().replace(".", "");
      Integer full = byInitials.get(name);
      if (full != null && full != i && isAcronym(name) && compatible(full, i)) {
        join(full, i, "initials of " + appearances.get(full).name());
      }
    }
  }

  /// One word that one article takes for a place and another for a person, where nobody's full
  /// name has it.
  private void joinPlainWords() {
    Set<String> parts = new LinkedHashSet<>();
    for (Appearance appearance : appearances) {
      if (appearance.type() == EntityType.PERSON && wordCount(appearance.name()) > 1) {
        parts.addAll(List.of(Fold.fold(appearance.name()).split(" ")));
      }
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      if (appearances.get(i).type() == EntityType.PLACE) {
        places.putIfAbsent(Fold.fold(appearances.get(i).name()), i);
      }
    }
    for (int i = 0; i < forms.size(); i++) {
      String word = Fold.fold(appearances.get(i).name());
      Integer place = places.get(word);
      if (place != null && word.indexOf(' ') < 0 && !parts.contains(word)) {
        join(place, i, "one name");
      }
    }
  }

  /// Names of which one is all of the other but for more words, another order, initials, or letters
  /// that transliteration changes; see [LikeNames]. Each only with the one that it is like.
  private void joinLikeNames() {
    List<LikeNames.Name> names =
        appearances.stream()
            .map(appearance -> LikeNames.Name.of(appearance.name(), appearance.type()))
            .toList();
    // What is only described, or only speaks, has no name that could be longer or shorter.
    List<Integer> named =
        IntStream.range(0, names.size()).filter(i -> appearances.get(i).isNamed()).boxed().toList();
    for (int i : named) {
      Set<Integer> like = new LinkedHashSet<>();
      int other = -1;
      for (int j : named) {
        if (sets.find(i) != sets.find(j) && LikeNames.isShorter(names.get(i), names.get(j))) {
          like.add(sets.find(j));
          other = j;
        }
      }
      if (like.size() == 1) {
        String full = appearances.get(other).name();
        join(other, i, "spelled alike: " + full + ", " + appearances.get(i).name());
      }
    }
  }

  /// A person known by the last name alone, where only one person of the story has it.
  private void joinSurnames() {
    Map<String, List<Integer>> byLast = new LinkedHashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      if (appearances.get(i).type() == EntityType.PERSON
          && wordCount(appearances.get(i).name()) > 1) {
        byLast.computeIfAbsent(skeleton(appearances.get(i).name()), _ -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < forms.size(); i++) {
      if (wordCount(appearances.get(i).name()) > 1) {
        continue;
      }
      String alone = appearances.get(i).name();
      List<Integer> bearers =
          byLast.getOrDefault(skeleton(alone), List.of()).stream()
              .filter(
                  full -> NameSimilarity.sameSurface(lastWord(appearances.get(full).name()), alone))
              .toList();
      boolean one = bearers.stream().map(sets::find).distinct().count() == 1;
      if (one && personal(i)) {
        join(bearers.getFirst(), i, "last name of " + appearances.get(bearers.getFirst()).name());
      }
    }
  }

  /// A person known by one word of the name, a first name or the first of two last names, or an
  /// organisation by its first word, where only one of the story has it.
  private void joinPartsOfNames() {
    List<List<String>> words =
        appearances.stream()
            .map(appearance -> List.of(Fold.fold(appearance.name()).split(" ")))
            .toList();
    for (int i = 0; i < forms.size(); i++) {
      String alone = appearances.get(i).name();
      EntityType type = appearances.get(i).type();
      boolean may = type == EntityType.PERSON || type == EntityType.ORGANIZATION;
      if (wordCount(alone) > 1 || !may) {
        continue;
      }
      List<Integer> bearers = new ArrayList<>();
      for (int full = 0; full < forms.size(); full++) {
        if (appearances.get(full).type() == type
            && words.get(full).size() > 1
            && bears(words.get(full), i)) {
          bearers.add(full);
        }
      }
      if (bearers.stream().map(sets::find).distinct().count() == 1) {
        join(bearers.getFirst(), i, "part of " + appearances.get(bearers.getFirst()).name());
      }
    }
  }

  /// Whether the name of `alone` is one of these words of another.
  private boolean bears(List<String> words, int alone) {
    int at = words.indexOf(Fold.fold(appearances.get(alone).name()));
    return appearances.get(alone).type() == EntityType.PERSON ? at >= 0 : at == 0;
  }

  private boolean personal(int i) {
    return appearances.get(i).type() == EntityType.PERSON
        || appearances.get(i).type() == EntityType.OTHER;
  }

  private void join(int a, int b, String reason) {
    if (sets.find(a) != sets.find(b)) {
      Set<String> both = new LinkedHashSet<>(reasons.getOrDefault(sets.find(a), Set.of()));
      both.addAll(reasons.getOrDefault(sets.find(b), Set.of()));
      both.add(reason);
      sets.join(a, b);
      reasons.put(sets.find(a), both);
    }
  }

  private boolean compatible(int a, int b) {
    EntityType left = appearances.get(a).type();
    EntityType right = appearances.get(b).type();
    boolean sameName =
        Fold.fold(appearances.get(a).name()).equals(Fold.fold(appearances.get(b).name()));
    return left == right
        || (sameName && wordCount(appearances.get(a).name()) > 1)
        || (left != EntityType.PERSON
            && right != EntityType.PERSON
            && (sameName || (left != EntityType.PLACE && right != EntityType.PLACE)));
  }

  private List<List<Integer>> blocks(java.util.function.UnaryOperator<String> key) {
    Map<String, List<Integer>> blocks = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      String name = appearances.get(i).name();
      if (seen.add(sets.find(i) + "\n" + Fold.fold(name))) {
        blocks.computeIfAbsent(key.apply(name), _ -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(blocks.values());
  }

  private List<Member> collect() {
    Map<Integer, List<Appearance>> bySet = new LinkedHashMap<>();
    for (int i = 0; i < appearances.size(); i++) {
      bySet.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(appearances.get(i));
    }
    return bySet.entrySet().stream()
        .map(
            set ->
                new Member(
                    canonicalName(set.getValue()),
                    mostFrequentType(set.getValue()),
                    set.getValue(),
                    String.join("; ", reasons.getOrDefault(set.getKey(), Set.of("one name")))))
        .toList();
  }

  /// The name of two words or more that most articles use; of these the fullest. Of spellings that
  /// differ in diacritics alone the one that has them: what drops them is a rendering of the other.
  private static String canonicalName(List<Appearance> set) {
    Map<String, Long> uses =
        set.stream()
            .collect(
                Collectors.groupingBy(Appearance::name, LinkedHashMap::new, Collectors.counting()));
    String best = mostUsed(uses);
    Map<String, Long> marked = new LinkedHashMap<>();
    uses.forEach(
        (name, count) -> {
          boolean same = Fold.fold(name).equals(Fold.fold(best));
          if (same && name.codePoints().anyMatch(c -> c > ASCII && Character.isLetter(c))) {
            marked.put(name, count);
          }
        });
    return marked.isEmpty() ? best : mostUsed(marked);
  }

  /// The last code point without diacritics.
  private static final int ASCII = 127;

  private static String mostUsed(Map<String, Long> uses) {
    return uses.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Long>>comparingInt(
                    use -> isAcronym(use.getKey()) ? 0 : Math.min(2, wordCount(use.getKey())))
                .thenComparingLong(Map.Entry::getValue)
                .thenComparingInt(use -> wordCount(use.getKey()))
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  private static EntityType mostFrequentType(List<Appearance> set) {
    Map<EntityType, Integer> uses = new TreeMap<>();
    set.forEach(a -> uses.merge(a.type(), 1 + a.mentions().size(), Integer::sum));
    return uses.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  static boolean isAcronym(String name) {
    return name.length() >= 2
        && name.length() <= 6
        && name.chars().allMatch(Character::isUpperCase);
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return wordCount(name) > 1 ? initials.toString() : "";
  }

  private static String aliasKey(String name) {
    return Fold.fold(name).replace(".", "").replaceFirst("^the ", "");
  }

  private static int wordCount(String name) {
    String stripped = name.strip();
    int words = 1;
    boolean blank = false;
    for (int at = 0; at < stripped.length(); at++) {
      boolean now = " \t\n\u000B\f\r".indexOf(stripped.charAt(at)) >= 0;
      words += now && !blank ? 1 : 0;
      blank = now;
    }
    return words;
  }

  private static String lastWord(String name) {
    String stripped = name.strip();
    return stripped.substring(stripped.lastIndexOf(' ') + 1);
  }

  /// The last word's consonants, without doubling: what transliteration keeps.
  private static String skeleton(String name) {
    String last = Fold.fold(lastWord(name)).toLowerCase(Locale.ROOT).replaceFirst("^[ae]l-?", "");
    String plain = last.replace("kh", "h").replace("gh", "g").replace('q', 'k').replace('w', 'v');
    return plain.replaceAll("[^b-df-hj-np-tv-xz0-9]", "").replaceAll("(.)\\1+", "$1");
  }
}
