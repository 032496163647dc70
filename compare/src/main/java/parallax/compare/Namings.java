package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.compare.Cast.Appearance;
import parallax.compare.Cast.Member;
import parallax.model.AnnotatedArticle;
import parallax.model.Mention;
import parallax.model.Naming;
import parallax.model.Span;

/// What each article calls each entity, and each kind of group.
final class Namings {
  private final StoryView view;

  private Namings(StoryView view) {
    this.view = view;
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
    all.addAll(new LabelNamings(view).namings());
    return List.copyOf(all);
  }

  /// Whether it shows something: several articles, or several forms, or several places. Of an
  /// article alone, all it names.
  private boolean telling(Naming naming) {
    return uses(naming) > (view.articles().size() > 1 ? 1 : 0);
  }

  private static int uses(Naming naming) {
    return naming.forms().stream().mapToInt(form -> form.spans().size()).sum();
  }

  private Naming naming(Member member) {
    List<Naming.Form> forms = new ArrayList<>();
    Map<Integer, Map<String, List<Span>>> byArticle = new java.util.TreeMap<>();
    for (Appearance appearance : member.members()) {
      Map<String, List<Span>> spans =
          byArticle.computeIfAbsent(appearance.article(), _ -> new LinkedHashMap<>());
      for (Mention mention : appearance.mentions()) {
        if (mention.form() != Mention.Form.PRONOUN) {
          add(view.words(appearance.article(), mention.span()), mention.span(), spans);
          for (Span form : FullForms.around(view.text(appearance.article()), mention)) {
            add(view.words(appearance.article(), form), form, spans);
          }
        }
      }
    }
    byArticle.forEach(
        (article, spans) -> {
          AnnotatedArticle annotated = view.articles().get(article);
          spans.forEach((text, at) -> forms.add(new Naming.Form(annotated.id(), text, at)));
        });
    return new Naming(member.name(), member.type(), forms, member.reason());
  }

  private static void add(String text, Span span, Map<String, List<Span>> spans) {
    spans.computeIfAbsent(text, _ -> new ArrayList<>()).add(span);
  }
}
