package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parallax.compare.LabelFinder.Label;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Naming;
import parallax.model.Span;
import parallax.text.Fold;

/// Gathers labels by what they name: a government by its country, other groups by their kind.
final class LabelNamings {
  /// Letters that a country and its people share: "Syria", "Syrian".
  private static final int SHARED_LETTERS = 4;

  /// Characters before a person's name in which the title stands: "Syrian President ".
  private static final int TITLE_REACH = 40;

  private final StoryView view;
  private final Map<String, String> countries = new TreeMap<>();
  private final Map<String, String> led = new LinkedHashMap<>();

  LabelNamings(StoryView view) {
    this.view = view;
    view.cast().members().stream()
        .filter(
            member -> member.type() == EntityType.PLACE && member.name().length() >= SHARED_LETTERS)
        .sorted(Comparator.comparingInt(member -> -member.members().size()))
        .forEach(member -> countries.putIfAbsent(key(member.name()), member.name()));
    for (int i = 0; i < view.articles().size(); i++) {
      leaders(i);
    }
  }

  List<Naming> namings() {
    List<Label> labels = LabelFinder.of(view);
    Map<String, List<Label>> groups = new LinkedHashMap<>();
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (Label label : labels) {
      Optional<String> owner = owner(label);
      owner.ifPresent(name -> uses.merge(name, 1, Integer::sum));
    }
    String most =
        uses.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    for (Label label : labels) {
      String owner =
          LabelFinder.OF_COUNTRIES.contains(label.kind()) ? owner(label).orElse(most) : "";
      groups.computeIfAbsent(title(label.kind(), owner), _ -> new ArrayList<>()).add(label);
    }
    return groups.entrySet().stream()
        .filter(group -> isTelling(group.getValue()))
        .map(group -> naming(group.getKey(), group.getValue()))
        .toList();
  }

  /// Whether it shows something: more than one word, or one in more than one article; of an article
  /// alone, all that it has.
  private boolean isTelling(List<Label> labels) {
    return view.articles().size() == 1
        || labels.stream().map(Label::article).distinct().count() > 1
        || labels.stream().map(label -> Stem.of(label.head())).distinct().count() > 1
        || labels.getFirst().kind().equals("leader");
  }

  private static String title(String kind, String owner) {
    return owner.isEmpty() ? kind : kind + " of " + owner;
  }

  private Naming naming(String entity, List<Label> labels) {
    NamingForms forms = new NamingForms(view.articles());
    for (Label label : labels) {
      label.forms().forEach(place -> forms.add(label.article(), place));
    }
    Set<String> heads = new LinkedHashSet<>();
    labels.forEach(label -> heads.add(label.head()));
    return new Naming(
        entity,
        EntityType.GROUP,
        forms.all(),
        "words for one kind of group: " + String.join(", ", heads));
  }

  /// The country that a label's modifiers name, or the country of the leader whom they name.
  private Optional<String> owner(Label label) {
    for (String modifier : label.modifiers()) {
      String word = modifier.replaceFirst("['’]s$", "");
      if (!Character.isUpperCase(word.charAt(0)) && !word.startsWith("al-")) {
        continue;
      }
      Optional<String> country = country(word);
      if (country.isPresent()) {
        return country;
      }
      Optional<String> person =
          label.place().title()
              ? Optional.empty()
              : person(label.article(), label.place().span(), word);
      if (person.isPresent()) {
        return person.map(name -> led.getOrDefault(name, name));
      }
    }
    return possessor(label);
  }

  /// "His regime": whose, if a mention covers the pronoun.
  private Optional<String> possessor(Label label) {
    if (label.place().title()) {
      return Optional.empty();
    }
    return view.articles().get(label.article()).mentions().stream()
        .filter(mention -> mention.form() == Mention.Form.PRONOUN)
        .filter(mention -> mention.span().start() == label.place().span().start())
        .map(mention -> view.cast().canonical(label.article(), mention.entity()))
        .map(name -> led.getOrDefault(name, name))
        .findFirst();
  }

  private Optional<String> person(int article, Span span, String word) {
    return view.articles().get(article).mentions().stream()
        .filter(mention -> mention.type() == EntityType.PERSON && span.overlaps(mention.span()))
        .filter(mention -> view.words(article, mention.span()).contains(word))
        .map(mention -> view.cast().canonical(article, mention.entity()))
        .findFirst();
  }

  private Optional<String> country(String word) {
    return word.length() < SHARED_LETTERS
        ? Optional.empty()
        : Optional.ofNullable(countries.get(key(word)));
  }

  private static String key(String word) {
    String folded = Fold.fold(word);
    return folded.substring(0, Math.min(folded.length(), SHARED_LETTERS));
  }

  /// Who leads which country: "Syrian President Bashar al-Assad".
  private void leaders(int article) {
    String text = view.text(article);
    for (Mention mention : view.articles().get(article).mentions()) {
      if (mention.type() != EntityType.PERSON || mention.form() != Mention.Form.NAME) {
        continue;
      }
      int start = mention.span().start();
      String before = text.substring(Math.max(0, start - TITLE_REACH), start);
      java.util.regex.Matcher title = TITLE.matcher(before);
      if (title.find()) {
        country(title.group(1))
            .ifPresent(c -> led.putIfAbsent(view.cast().canonical(article, mention.entity()), c));
      }
    }
  }

  private static final java.util.regex.Pattern TITLE =
      java.util.regex.Pattern.compile(
          "(\\p{Lu}\\p{L}{3,20}) (?:[Pp]resident|[Pp]rime"
              + " [Mm]inister|[Ll]eader|[Cc]hancellor|[Cc]ounterpart|[Dd]ictator|[Kk]ing|[Pp]remier)"
              + " $");
}
