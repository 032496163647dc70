package parallax.annotate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;
import parallax.text.Fold;
import parallax.text.Token;

/// What an article calls somebody without the name: "the Syrian president", "Assad's regime",
/// "rebels". These words differ from outlet to outlet, and show where it stands.
final class Descriptions {
  private static final Set<String> DEFINITE = Set.of("the", "his", "her", "its", "their");

  /// A description has at most this many tokens from its first word to its head.
  private static final int LONGEST = 4;

  private final Capitals capitals;
  private final Entities entities;
  private final List<Mention> names;
  private final List<Mention> found = new ArrayList<>();
  private String lastGovernment = "";

  Descriptions(Capitals capitals, Entities entities, List<Mention> names) {
    this.capitals = capitals;
    this.entities = entities;
    this.names = List.copyOf(names);
  }

  List<Mention> find() {
    for (int sentence = 0; sentence < capitals.count(); sentence++) {
      List<Token> tokens = capitals.sentence(sentence);
      for (int at = 0; at < tokens.size(); at++) {
        findAt(tokens, at);
      }
    }
    return found;
  }

  private void findAt(List<Token> tokens, int at) {
    String word = tokens.get(at).text().toLowerCase(Locale.ROOT);
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).text().toLowerCase(Locale.ROOT) : "";
    String kind =
        Labels.GOVERNMENT.getOrDefault(word, Labels.GOVERNMENT.getOrDefault(word + "_" + next, ""));
    if (!kind.isEmpty()) {
      state(tokens, at, Labels.GOVERNMENT.containsKey(word) ? at : at + 1, kind);
    }
    group(tokens, at, word, next);
    if (Labels.ROLES.containsKey(word + "-" + next)) {
      role(tokens, at, at + 1, word + "-" + next);
    } else if (Labels.ROLES.containsKey(word)) {
      role(tokens, at, at, word);
    }
  }

  /// A country's government or forces.
  private void state(List<Token> tokens, int head, int last, String kind) {
    int from = head;
    String owner = Surroundings.countryBefore(tokens, head);
    if (!owner.isEmpty() && !Surroundings.isPossessive(tokens.get(head - 1))) {
      from = head - (Lists.ADJECTIVES.containsKey(Fold.fold(tokens.get(head - 1).text())) ? 1 : 2);
    } else if (head > 0) {
      boolean possessive = Surroundings.isPossessive(tokens.get(head - 1));
      int end = tokens.get(head - (possessive && head > 1 ? 2 : 1)).end();
      Optional<Mention> name = names.stream().filter(m -> m.span().end() == end).findFirst();
      owner = name.map(this::ownerOf).orElse("");
      from = name.map(m -> tokenAt(tokens, m.span().start())).orElse(head);
    }
    if (owner.isEmpty()) {
      bareGovernment(tokens, head, kind);
      return;
    }
    String entity = owner + (owner.endsWith("s") ? "'" : "'s") + " " + kind;
    if (kind.equals("government")) {
      lastGovernment = entity;
    }
    add(tokens, from, last, EntityType.ORGANIZATION, entity, true);
  }

  /// "The government" is the one last named.
  private void bareGovernment(List<Token> tokens, int head, String kind) {
    String before = head > 0 ? tokens.get(head - 1).text().toLowerCase(Locale.ROOT) : "";
    String word = tokens.get(head).text();
    boolean plain = word.equals("government") || word.equals("regime");
    if (plain
        && kind.equals("government")
        && DEFINITE.contains(before)
        && !lastGovernment.isEmpty()) {
      add(tokens, head - 1, head, EntityType.ORGANIZATION, lastGovernment, false);
    }
  }

  private String ownerOf(Mention name) {
    return switch (name.type()) {
      case PLACE -> name.entity();
      case PERSON ->
          entities
              .persons()
              .filter(person -> person.name().equals(name.entity()))
              .map(person -> person.country().isEmpty() ? person.name() : person.country())
              .findFirst()
              .orElse("");
      case ORGANIZATION, GROUP, OTHER -> "";
    };
  }

  private void group(List<Token> tokens, int at, String word, String next) {
    String two = word + "_" + next;
    boolean isTwo = Labels.GROUPS.containsKey(two);
    String entity = Labels.GROUPS.getOrDefault(two, Labels.GROUPS.getOrDefault(word, ""));
    int from = at;
    if (at > 0) {
      from -= Surroundings.adjectiveWidth(tokens, at - 1, at);
    }
    if (entity.isEmpty() && from < at) {
      entity = Labels.GROUPS.getOrDefault("+" + word, "");
    }
    if (!entity.isEmpty()) {
      add(tokens, from, isTwo ? at + 1 : at, EntityType.GROUP, entity, true);
    }
  }

  /// "The Syrian president", "the Russian leader": the one person of that country and office.
  private void role(List<Token> tokens, int head, int last, String role) {
    int from = head;
    String country = "";
    for (int width = 2; width >= 1 && country.isEmpty(); width--) {
      if (head >= width) {
        String phrase = Fold.fold(Recogniser.text(tokens, head - width, head));
        country = Lists.ADJECTIVES.getOrDefault(phrase, "");
        from = country.isEmpty() ? head : head - width;
      }
    }
    boolean definite = from > 0 && tokens.get(from - 1).text().equalsIgnoreCase("the");
    if (!definite || isBeforeName(tokens, last + 1)) {
      return;
    }
    String where = country;
    List<Entity> meant =
        entities
            .persons()
            .filter(person -> where.isEmpty() || person.country().equals(where))
            .filter(person -> Labels.fits(person.office(), role))
            .toList();
    if (meant.size() == 1) {
      add(tokens, from - 1, last, EntityType.PERSON, meant.getFirst().name(), false);
    }
  }

  private boolean isBeforeName(List<Token> tokens, int at) {
    return at < tokens.size()
        && (Capitals.isCapital(tokens.get(at).text()) || tokens.get(at).text().equals("of"));
  }

  private void add(
      List<Token> tokens, int from, int last, EntityType type, String entity, boolean mayHoldName) {
    var span = new Span(tokens.get(from).start(), tokens.get(last).end());
    boolean taken =
        (!found.isEmpty() && found.getLast().span().overlaps(span))
            || names.stream()
                .anyMatch(
                    name ->
                        name.span().overlaps(span)
                            && !(mayHoldName
                                && name.span().start() == span.start()
                                && name.span().end() < span.end()));
    if (!taken && last - from <= LONGEST + 2) {
      found.add(new Mention(span, type, entity, Mention.Form.NOMINAL));
    }
  }

  private static int tokenAt(List<Token> tokens, int start) {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).start() == start) {
        return at;
      }
    }
    return 0;
  }
}
