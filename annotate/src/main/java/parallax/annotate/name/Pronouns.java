package parallax.annotate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.text.Token;

/// Who "he" and "she" are, where the sentence so far, or else the one before, names one person
/// alone.
final class Pronouns {
  private final Capitals capitals;
  private final Entities entities;
  private final List<Mention> mentions;

  Pronouns(Capitals capitals, Entities entities, List<Mention> mentions) {
    this.capitals = capitals;
    this.entities = entities;
    this.mentions = mentions.stream().filter(m -> m.type() == EntityType.PERSON).toList();
  }

  List<Mention> find() {
    var found = new ArrayList<Mention>();
    int next = 0;
    List<String> before = List.of();
    for (int sentence = 0; sentence < capitals.count(); sentence++) {
      var here = new ArrayList<String>();
      for (Token token : capitals.sentence(sentence)) {
        while (next < mentions.size() && mentions.get(next).span().start() <= token.start()) {
          addOnce(here, mentions.get(next).entity());
          next++;
        }
        String gender = gender(token.text());
        if (!gender.isEmpty()) {
          Optional<String> who = only(here.isEmpty() ? before : here, gender);
          who.ifPresent(
              name -> {
                found.add(new Mention(token.span(), EntityType.PERSON, name, Mention.Form.PRONOUN));
                addOnce(here, name);
              });
        }
      }
      before = List.copyOf(here);
    }
    return found;
  }

  private Optional<String> only(List<String> names, String gender) {
    List<String> fitting =
        names.stream()
            .filter(name -> genderOf(name).isEmpty() || genderOf(name).equals(gender))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private String genderOf(String name) {
    return entities
        .persons()
        .filter(person -> person.name().equals(name))
        .map(Entity::gender)
        .findFirst()
        .orElse("");
  }

  private static void addOnce(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  private static String gender(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "he", "him", "his", "himself" -> "m";
      case "she", "her", "hers", "herself" -> "f";
      default -> "";
    };
  }
}
