package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.text.Fold;

/// Who and what a story is about: the entities of its articles, taken for one across them where
/// their names are.
final class Cast {

  /// One entity of the story.
  ///
  /// @param name canonical name within the story
  /// @param members its appearances, in order of the articles
  /// @param reason why the names were taken for one
  record Member(String name, EntityType type, List<Appearance> members, String reason) {}

  /// One entity of one article.
  ///
  /// @param article the number of the article within the story
  /// @param name canonical name within the article
  record Appearance(int article, String name, EntityType type, List<Mention> mentions) {

    /// Whether it has a name, and is not only described, or only speaks.
    boolean isNamed() {
      return mentions.stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }

    /// The surface forms by which it is named, each once, in order of first use.
    List<String> names(String text) {
      return mentions.stream()
          .filter(mention -> mention.form() == Mention.Form.NAME)
          .map(mention -> mention.span().in(text))
          .distinct()
          .toList();
    }
  }

  private static final Pattern GENITIVE = Pattern.compile("'s$");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile(" (?:al|el|the) ");

  private final List<Member> members;
  private final List<Map<String, String>> canonical;
  private final Map<String, String> byKey = new LinkedHashMap<>();

  /// Names of persons by what they are compared by.
  private final Map<String, Set<String>> persons = new LinkedHashMap<>();

  private Cast(List<Member> members, int articles) {
    this.members = List.copyOf(members);
    canonical = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      canonical.add(new LinkedHashMap<>());
    }
    for (Member member : members) {
      member.members().forEach(a -> canonical.get(a.article()).put(a.name(), member.name()));
      member.members().forEach(a -> byKey.putIfAbsent(key(a.name()), member.name()));
      if (member.type() == EntityType.PERSON) {
        persons.computeIfAbsent(key(member.name()), _ -> new TreeSet<>()).add(member.name());
      }
    }
  }

  static Cast of(List<Appearance> appearances, List<String> texts) {
    return new Cast(new NameMerging(appearances, texts).members(), texts.size());
  }

  /// Whether `name`, as the story calls its members, is a person's whom some article names.
  boolean isNamedPerson(String name) {
    return members.stream()
        .filter(member -> member.name().equals(name) && member.type() == EntityType.PERSON)
        .flatMap(member -> member.members().stream())
        .anyMatch(Appearance::isNamed);
  }

  List<Member> members() {
    return members;
  }

  /// The story's name for what article number `article` calls `name`; a name that no mention has
  /// is looked for among those of the other articles.
  String canonical(int article, String name) {
    String known = canonical.get(article).get(name);
    return known != null ? known : elsewhere(name);
  }

  /// The story's name for one that its own article does not mention: spelled otherwise, with a
  /// title before it, or the last name of the only bearer.
  private String elsewhere(String name) {
    String key = key(name);
    String same = byKey.get(key);
    if (same != null) {
      return same;
    }
    List<String> fitting =
        persons.entrySet().stream()
            .filter(full -> key.endsWith(full.getKey()) || full.getKey().endsWith(key))
            .flatMap(full -> full.getValue().stream())
            .limit(2)
            .toList();
    return fitting.size() == 1 && key.length() > 1 ? fitting.getFirst() : name;
  }

  /// The words of a name without case, marks, hyphens and the Arabic article.
  private static String key(String name) {
    String folded = MARKS.matcher(GENITIVE.matcher(Fold.fold(name)).replaceAll("")).replaceAll(" ");
    return " " + ARTICLE.matcher(" " + folded + " ").replaceAll(" ").strip();
  }

  Optional<String> canonical(int article, Optional<String> name) {
    return name.map(known -> canonical(article, known));
  }
}
