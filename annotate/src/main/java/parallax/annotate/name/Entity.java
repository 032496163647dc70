package parallax.annotate.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import parallax.model.EntityType;
import parallax.text.NameSimilarity.Surface;
import parallax.text.Words;

/// One person, organisation, place or group while an article is read.
final class Entity {
  final EntityType type;
  final List<Candidate> mentions = new ArrayList<>();
  private final Map<String, Integer> forms = new LinkedHashMap<>();
  private final List<Surface> surfaces = new ArrayList<>();
  private final List<Surface> lastWords = new ArrayList<>();
  private String country = "";
  private String office = "";
  private String gender = "";
  private String listedName = "";

  Entity(EntityType type) {
    this.type = type;
  }

  void add(Candidate candidate, String form) {
    mentions.add(candidate);
    if (forms.merge(form, 1, Integer::sum) == 1) {
      surfaces.add(new Surface(form));
      lastWords.add(new Surface(lastWord(form)));
    }
    country = country.isEmpty() ? candidate.country() : country;
    gender = gender.isEmpty() ? candidate.gender() : gender;
    office = office.isEmpty() ? candidate.office() : office;
  }

  void call(String name) {
    listedName = name;
  }

  String country() {
    return country;
  }

  String office() {
    return office;
  }

  String gender() {
    return gender;
  }

  /// The fullest form; of those, the most frequent, then the first.
  String name() {
    if (!listedName.isEmpty()) {
      return listedName;
    }
    String best = "";
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      int longer = Integer.compare(words(form.getKey()), words(best));
      boolean oftener = longer == 0 && form.getValue() > forms.getOrDefault(best, 0);
      best = best.isEmpty() || longer > 0 || oftener ? form.getKey() : best;
    }
    return best;
  }

  /// Whether a full name can be this person's: the same words, or the same last and a like first.
  boolean isCalled(Surface other) {
    return surfaces.stream().anyMatch(other::same);
  }

  boolean endsWith(Surface word) {
    return lastWords.stream().anyMatch(word::same);
  }

  boolean beginsWith(String word) {
    return forms.keySet().stream().anyMatch(form -> form.startsWith(word + " "));
  }

  boolean hasInitials(String acronym) {
    return forms.keySet().stream().anyMatch(form -> initials(form).equals(acronym));
  }

  /// The first letters of its capitalised words.
  static String initials(String form) {
    var initials = new StringBuilder();
    for (String word : form.split("[ -]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  private static int words(String form) {
    return (int)
        Words.of(form).stream()
            .filter(word -> word.text().length() > 2 || NUMERAL.matcher(word.text()).matches())
            .count();
  }

  /// The number of a monarch: "Margrethe II".
  private static final Pattern NUMERAL = Pattern.compile("[IVX]{2}");

  private static String lastWord(String form) {
    return form.substring(form.lastIndexOf(' ') + 1);
  }
}
