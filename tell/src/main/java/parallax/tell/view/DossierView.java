package parallax.tell.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Report;
import parallax.model.StoryThread;

/// A dossier as it is shown.
public final class DossierView {
  private final Dossier dossier;
  private final Outlets outlets;
  private final Map<ArticleId, ArticleView> articles;
  private final List<StoryView> stories;

  private DossierView(Dossier dossier) {
    this.dossier = dossier;
    this.outlets = Outlets.of(dossier.articles());
    Map<ArticleId, ArticleView> views = new LinkedHashMap<>();
    for (AnnotatedArticle one : dossier.articles()) {
      views.put(one.id(), new ArticleView(one, views.size() + 1, outlets.of(one.id())));
    }
    this.articles = views;
    var all = new ArrayList<StoryView>();
    dossier.stories().forEach(story -> all.add(new StoryView(story, this)));
    this.stories = List.copyOf(all);
  }

  public static DossierView of(Dossier dossier) {
    return new DossierView(dossier);
  }

  public Dossier dossier() {
    return dossier;
  }

  public Outlets outlets() {
    return outlets;
  }

  public List<StoryView> stories() {
    return stories;
  }

  public Optional<StoryView> story(String id) {
    return stories.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /// The thread that a story belongs to.
  public Optional<StoryThread> threadOf(String story) {
    return dossier.threads().stream().filter(t -> t.stories().contains(story)).findFirst();
  }

  /// @throws IllegalArgumentException where the dossier lacks it
  public ArticleView article(ArticleId id) {
    ArticleView view = articles.get(id);
    if (view == null) {
      throw new IllegalArgumentException("article " + id + " is cited but not in the dossier");
    }
    return view;
  }

  /// A report's words.
  public String words(Report report) {
    return article(report.article()).annotated().words(report.span());
  }

  /// A report's words; where they are less than a sentence, dots say so.
  public String excerpt(Report report) {
    ArticleView article = article(report.article());
    String before = article.beginsSentence(report.span().start()) ? "" : "… ";
    String after = article.endsSentence(report.span().end()) ? "" : " …";
    return before + words(report) + after;
  }
}
