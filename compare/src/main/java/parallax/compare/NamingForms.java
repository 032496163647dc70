package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parallax.model.AnnotatedArticle;
import parallax.model.Naming;
import parallax.model.Span;

/// Gathers the forms of one naming, each with the places where it stands.
final class NamingForms {
  private final List<AnnotatedArticle> articles;
  private final Map<Integer, Map<String, List<Span>>> byArticle = new TreeMap<>();

  NamingForms(List<AnnotatedArticle> articles) {
    this.articles = articles;
  }

  /// Adds what stands at `place` of article number `article`.
  void add(int article, FormPlace place) {
    AnnotatedArticle annotated = articles.get(article);
    String within =
        place.title() ? annotated.article().title().orElse("") : StoryView.text(annotated);
    List<Span> spans =
        byArticle
            .computeIfAbsent(article, _ -> new LinkedHashMap<>())
            .computeIfAbsent(place.span().in(within), _ -> new ArrayList<>());
    if (!place.title() && !spans.contains(place.span())) {
      spans.add(place.span());
    }
  }

  /// By article, then by first use.
  List<Naming.Form> all() {
    List<Naming.Form> forms = new ArrayList<>();
    byArticle.forEach(
        (article, texts) ->
            texts.forEach(
                (text, spans) ->
                    forms.add(new Naming.Form(articles.get(article).id(), text, spans))));
    return List.copyOf(forms);
  }
}
