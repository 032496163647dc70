package parallax.tell.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Development;
import parallax.model.Dossier;
import parallax.model.Quote;
import parallax.model.StoryDossier;
import parallax.model.StoryThread;

/// A dossier as `dossier.json`; `docs/formats/dossier.schema.json` says what stands in it.
public final class DossierJson {
  /// Name and version of the format; the number rises when a reader of the old one would break.
  public static final String FORMAT = "parallax-dossier/1";

  private DossierJson() {}

  /// The whole file, with its last line end.
  public static String write(Dossier dossier) {
    return JsonWriter.document(o -> dossier(o, dossier));
  }

  /// The same on one line, without its line end.
  public static String line(Dossier dossier) {
    return JsonWriter.line(o -> dossier(o, dossier));
  }

  /// One story of a dossier as it stands in it, on one line.
  ///
  /// @throws IllegalArgumentException where the dossier has no such story
  public static String story(Dossier dossier, String id) {
    StoryDossier story =
        dossier.stories().stream()
            .filter(one -> one.story().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the dossier has no story " + id));
    return JsonWriter.line(o -> new StoryFields(texts(dossier)).story(o, story));
  }

  private static Map<ArticleId, String> texts(Dossier dossier) {
    Map<ArticleId, String> texts = new LinkedHashMap<>();
    dossier.articles().forEach(a -> texts.put(a.id(), a.article().text()));
    return texts;
  }

  private static void dossier(JsonWriter to, Dossier dossier) throws IOException {
    var stories = new StoryFields(texts(dossier));
    to.string("format", FORMAT);
    to.objects("articles", dossier.articles(), (o, a) -> ArticleFields.article(o, a.article()));
    to.objects("quotes", within(dossier, AnnotatedArticle::quotes), DossierJson::quote);
    to.objects(
        "figures",
        within(dossier, AnnotatedArticle::figures),
        (o, f) -> {
          o.string("article", f.article().id().value());
          ArticleFields.figure(o, f.article(), f.what());
        });
    to.objects(
        "times",
        within(dossier, AnnotatedArticle::times),
        (o, t) -> {
          o.string("article", t.article().id().value());
          ArticleFields.time(o, t.article(), t.what());
        });
    to.objects("stories", dossier.stories(), stories::story);
    to.lists("threads", dossier.threads().stream().map(StoryThread::stories).toList());
    to.objects("threadReasons", dossier.threads(), DossierJson::thread);
    to.objects("developments", dossier.developments(), (o, d) -> development(o, d, stories));
    to.objects(
        "refused",
        dossier.refused(),
        (o, r) -> {
          o.string("source", r.source());
          o.string("reason", r.reason());
        });
    to.objects(
        "omitted",
        dossier.omitted(),
        (o, r) -> {
          o.string("source", r.source());
          o.string("what", r.what());
        });
  }

  /// An annotation and the article it stands in.
  private record Within<T>(AnnotatedArticle article, T what) {}

  @FunctionalInterface
  private interface Annotations<T> {
    List<T> of(AnnotatedArticle article);
  }

  private static <T> List<Within<T>> within(Dossier dossier, Annotations<T> annotations) {
    Stream<Within<T>> all =
        dossier.articles().stream()
            .flatMap(a -> annotations.of(a).stream().map(one -> new Within<>(a, one)));
    return all.toList();
  }

  private static void quote(JsonWriter to, Within<Quote> quote) throws IOException {
    var span = quote.what().span();
    to.string("article", quote.article().id().value());
    to.span("span", span);
    to.string("text", quote.article().words(span));
    to.spans("content", quote.what().content());
    ArticleFields.attribution(to, quote.what());
  }

  private static void thread(JsonWriter to, StoryThread thread) throws IOException {
    to.string("id", thread.id());
    to.strings("stories", thread.stories());
    to.string("reason", thread.reason());
  }

  private static void development(JsonWriter to, Development development, StoryFields stories)
      throws IOException {
    to.string("thread", development.thread());
    to.string("about", development.about());
    to.objects("sides", development.sides(), stories::side);
  }
}
