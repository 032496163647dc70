package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parallax.compare.Cast.Appearance;
import parallax.compare.Cast.Member;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Naming;
import parallax.model.Quote;
import parallax.model.Span;
import parallax.model.Speaker;

/// What each article calls each entity, and each kind of group.
final class Namings {
  private final StoryView view;
  private final TitleForms titles;
  private final NounsAlone nouns;

  /// Who is quoted, by the story's names.
  private final Set<String> speakers = new HashSet<>();

  /// Where else than at its mentions each article calls somebody or something, by the story's name.
  private final List<Map<Span, String>> elsewhere = new ArrayList<>();

  private Namings(StoryView view) {
    this.view = view;
    this.titles = new TitleForms(view.articles());
    this.nouns = new NounsAlone(view);
    NamesElsewhere names = new NamesElsewhere(view);
    Holders holders = new Holders(view.articles(), view.cast());
    for (int article = 0; article < view.articles().size(); article++) {
      Map<Span, String> places = new LinkedHashMap<>(names.of(article));
      places.putAll(nouns.introduced(article));
      places.putAll(nouns.alone(article));
      places.putAll(holders.descriptions(article));
      elsewhere.add(places);
      for (Quote quote : view.articles().get(article).quotes()) {
        String name = quote.speaker().map(Speaker::name).orElse("");
        speakers.add(view.cast().canonical(article, name));
      }
    }
  }

  /// Namings of entities by how often they are named, then of groups and powers.
  static List<Naming> of(StoryView view) {
    Namings namings = new Namings(view);
    List<Naming> all = new ArrayList<>();
    view.cast().members().stream()
        .map(namings::naming)
        .filter(namings::telling)
        .sorted(Comparator.comparingInt(Namings::uses).reversed())
        .forEach(all::add);
    List<Naming> entities = List.copyOf(all);
    new LabelNamings(view)
        .namings().stream()
            .map(kind -> without(kind, entities))
            .filter(kind -> !kind.forms().isEmpty())
            .forEach(all::add);
    return List.copyOf(all);
  }

  /// A kind of group without the words that are an entity's already: "Syrian army" is told of
  /// Syria's forces and not once more of soldiers.
  private static Naming without(Naming kind, List<Naming> entities) {
    List<Naming.Form> forms = kind.forms().stream().filter(form -> !isOf(entities, form)).toList();
    return new Naming(kind.entity(), kind.type(), forms, kind.reason());
  }

  private static boolean isOf(List<Naming> entities, Naming.Form form) {
    return !form.spans().isEmpty()
        && entities.stream()
            .flatMap(entity -> entity.forms().stream())
            .filter(other -> other.article().equals(form.article()))
            .anyMatch(other -> other.spans().containsAll(form.spans()));
  }

  /// Whether it shows something: several articles, or several forms, or several places; or a person
  /// of whom one outlet alone says who that is, or what that says. Of an article alone, all it
  /// names.
  private boolean telling(Naming naming) {
    int shown = Math.max(uses(naming), naming.forms().size());
    boolean partakes =
        naming.type() == EntityType.PERSON
            && isFullName(naming.entity())
            && (nouns.isIntroduced(naming.entity()) || speakers.contains(naming.entity()));
    return shown > (view.articles().size() > 1 && !partakes ? 1 : 0);
  }

  private static boolean isFullName(String name) {
    List<String> words = List.of(name.split(" "));
    return words.size() > 1
        && words.stream().noneMatch(Introductions::isCommon)
        && Character.isUpperCase(words.getFirst().charAt(0))
        && Character.isUpperCase(words.getLast().charAt(0))
        && !name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static int uses(Naming naming) {
    return naming.forms().stream().mapToInt(form -> form.spans().size()).sum();
  }

  private Naming naming(Member member) {
    NamingForms forms = new NamingForms(view.articles());
    for (Appearance appearance : member.members()) {
      int article = appearance.article();
      for (Mention mention : appearance.mentions()) {
        if (mention.form() != Mention.Form.PRONOUN) {
          forms.add(article, new FormPlace(mention.span(), false));
          for (Span form : FullForms.around(view.text(article), mention)) {
            forms.add(article, new FormPlace(form, false));
          }
        }
      }
    }
    for (int article = 0; article < view.articles().size(); article++) {
      int in = article;
      titles.of(article, member).ifPresent(place -> forms.add(in, place));
      elsewhere
          .get(article)
          .forEach(
              (span, person) -> {
                if (person.equals(member.name())) {
                  forms.add(in, new FormPlace(span, false));
                }
              });
    }
    return new Naming(member.name(), member.type(), forms.all(), member.reason());
  }
}
