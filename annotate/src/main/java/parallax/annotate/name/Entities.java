package parallax.annotate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parallax.model.EntityType;
import parallax.text.Fold;
import parallax.text.NameSimilarity.Surface;

/// Brings an article's candidates together: full names first, then what is short for one of them.
final class Entities {
  /// So many mentions by last name alone before anybody's full name: then another is meant, whom
  /// the article need not introduce ("President Trump" before "Melania Trump").
  private static final int UNINTRODUCED = 3;

  private final String text;
  private final List<Entity> all = new ArrayList<>();
  private final List<Candidate> shorter = new ArrayList<>();

  Entities(String text, List<Candidate> candidates) {
    this.text = text;
    for (Candidate candidate : candidates) {
      if (isFull(candidate)) {
        addFull(candidate);
      } else {
        shorter.add(candidate);
      }
    }
    shorter.forEach(this::addShort);
  }

  List<Entity> all() {
    return all;
  }

  Stream<Entity> persons() {
    return all.stream().filter(entity -> entity.type == EntityType.PERSON);
  }

  private static boolean isFull(Candidate candidate) {
    return switch (candidate.type()) {
      case PLACE, GROUP -> candidate.sure();
      case ORGANIZATION -> candidate.sure() || candidate.tokens().size() > 1;
      case PERSON -> candidate.tokens().size() > 1;
      case OTHER -> false;
    };
  }

  private void addFull(Candidate candidate) {
    String form = candidate.span().in(text);
    String listed = listedName(candidate.type(), form);
    var surface = new Surface(form);
    Entity entity =
        all.stream()
            .filter(known -> known.type == candidate.type())
            .filter(
                known -> listed.isEmpty() ? known.isCalled(surface) : known.name().equals(listed))
            .findFirst()
            .or(() -> branch(candidate.type(), form))
            .orElseGet(() -> added(candidate.type()));
    entity.add(candidate, form);
    if (!listed.isEmpty() && !entity.name().endsWith(" " + form)) {
      entity.call(listed);
    }
  }

  /// "Red Cross" after "Kenya Red Cross", the only branch of it that is named.
  private Optional<Entity> branch(EntityType type, String form) {
    List<Entity> branches =
        type == EntityType.ORGANIZATION && form.indexOf(' ') > 0
            ? all.stream()
                .filter(known -> known.type == type && known.name().endsWith(" " + form))
                .toList()
            : List.of();
    return branches.size() == 1 ? Optional.of(branches.getFirst()) : Optional.empty();
  }

  private static String listedName(EntityType type, String form) {
    String listed =
        switch (type) {
          case PLACE -> Lists.PLACES.get(Fold.fold(form));
          case ORGANIZATION -> Lists.ORGANISATIONS.get(Lists.key(form.replace('’', '\'')));
          case GROUP -> Lists.PEOPLES.get(Fold.fold(form));
          case PERSON, OTHER -> null;
        };
    return listed == null ? "" : listed;
  }

  private Entity added(EntityType type) {
    var entity = new Entity(type);
    all.add(entity);
    return entity;
  }

  /// A single word: a person's last name, an acronym, a place after "in", or nothing that is known.
  private void addShort(Candidate candidate) {
    String form = candidate.span().in(text);
    Optional<Entity> known =
        switch (candidate.type()) {
          case PERSON, OTHER -> person(form).or(() -> sameName(form)).or(() -> beginning(form));
          case ORGANIZATION ->
              byInitials(form)
                  .or(() -> sameName(form))
                  .or(() -> beginning(form))
                  .or(() -> person(form));
          case PLACE -> lastName(form).or(() -> sameName(form)).or(() -> beginning(form));
          case GROUP -> lastName(form).or(() -> sameName(form));
        };
    if (known.isPresent()) {
      known.get().add(candidate, form);
    } else if (candidate.type() != EntityType.OTHER) {
      added(candidate.type()).add(candidate, form);
    }
  }

  /// The one person with that last name; else the one with that first name. Of several with one
  /// last name, the first named: articles that mean another say which.
  private Optional<Entity> person(String form) {
    Optional<Entity> byLast = lastName(form);
    if (byLast.isPresent()) {
      return byLast;
    }
    List<Entity> byFirst = persons().filter(person -> person.beginsWith(form)).toList();
    return byFirst.size() == 1 ? Optional.of(byFirst.getFirst()) : Optional.empty();
  }

  private Optional<Entity> lastName(String form) {
    var surface = new Surface(form);
    return persons()
        .filter(person -> person.endsWith(surface))
        .filter(person -> !spokenOfBefore(form, person))
        .findFirst();
  }

  private boolean spokenOfBefore(String form, Entity person) {
    int introduced = person.mentions.getFirst().span().start();
    return shorter.stream()
            .filter(candidate -> candidate.span().start() < introduced)
            .filter(candidate -> candidate.span().in(text).equals(form))
            .limit(UNINTRODUCED)
            .count()
        == UNINTRODUCED;
  }

  /// "Orla" for "Orla Rubber Works", where no place is called so and one organisation alone is.
  private Optional<Entity> beginning(String form) {
    if (Lists.PLACES.containsKey(Fold.fold(form))) {
      return Optional.empty();
    }
    List<Entity> longer =
        all.stream()
            .filter(entity -> entity.type == EntityType.ORGANIZATION && entity.beginsWith(form))
            .toList();
    return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
  }

  private Optional<Entity> byInitials(String form) {
    return all.stream()
        .filter(entity -> entity.type == EntityType.ORGANIZATION && entity.hasInitials(form))
        .findFirst();
  }

  private Optional<Entity> sameName(String form) {
    var surface = new Surface(form);
    return all.stream()
        .filter(entity -> entity.type != EntityType.PERSON)
        .filter(entity -> entity.isCalled(surface))
        .findFirst();
  }
}
