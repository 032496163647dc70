package parallax.tell.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Figure;
import parallax.model.Point;
import parallax.model.Quote;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.model.StoryDossier;
import parallax.model.TimeExpression;

/// A dossier as Web Annotations (W3C Recommendation of 2017, JSON-LD): what Parallax found, pinned
/// to its words in the articles, for every program that shows such.
///
/// Positions are in Unicode code points, as the recommendation has it, not in UTF-16 units as in
/// our other formats; beside them stand the words with 32 characters before and after.
public final class WebAnnotations {
  private static final int AROUND = 32;

  private final Map<ArticleId, AnnotatedArticle> articles = new HashMap<>();
  private final List<Annotation> all = new ArrayList<>();

  private WebAnnotations() {}

  /// @param id its path below `urn:parallax:`
  private record Annotation(
      String id, String motivation, String tag, String value, List<Report> targets) {}

  public static String write(Dossier dossier) {
    WebAnnotations annotations = new WebAnnotations();
    dossier.articles().forEach(article -> annotations.articles.put(article.id(), article));
    dossier.stories().forEach(annotations::story);
    dossier.articles().forEach(annotations::article);
    return JsonWriter.document(annotations::collection);
  }

  private void story(StoryDossier story) {
    String at = "story:" + story.story().id();
    for (Point point : story.findings().points()) {
      String tag = "point:" + point.status().name().toLowerCase(java.util.Locale.ROOT);
      String value = point.independent() + " independent";
      all.add(new Annotation(at + ":point:" + point.id(), "linking", tag, value, point.reports()));
    }
    for (Difference difference : story.findings().differences()) {
      var contrast = difference.contrast();
      int number = 0;
      for (Side side : contrast.sides()) {
        number++;
        all.add(
            new Annotation(
                at + ":difference:" + contrast.id() + ":side:" + number,
                "assessing",
                "difference:" + difference.kind(),
                contrast.about() + ": " + side.value(),
                side.reports()));
      }
    }
  }

  private void article(AnnotatedArticle article) {
    int number = 0;
    for (Quote quote : article.quotes()) {
      String speaker = quote.speaker().map(Speaker::name).orElse("not clear who said it");
      add(article, "quote:" + ++number, "quote", speaker, quote.span());
    }
    for (Figure figure : article.figures()) {
      add(article, "figure:" + ++number, "figure", figure.counts(), figure.span());
    }
    for (TimeExpression time : article.times()) {
      add(article, "time:" + ++number, "time", time.value(), time.span());
    }
  }

  private void add(AnnotatedArticle article, String id, String tag, String value, Span span) {
    all.add(
        new Annotation(
            "article:" + article.id().value() + ":" + id,
            "tagging",
            tag,
            value,
            List.of(new Report(article.id(), span, new parallax.model.Voice.Own()))));
  }

  private void collection(JsonWriter to) throws IOException {
    to.string("@context", "http://www.w3.org/ns/anno.jsonld");
    to.string("id", "urn:parallax:annotations");
    to.string("type", "AnnotationCollection");
    to.whole("total", all.size());
    to.object(
        "first",
        page -> {
          page.string("id", "urn:parallax:annotations:1");
          page.string("type", "AnnotationPage");
          page.whole("startIndex", 0);
          page.objects("items", all, this::annotation);
        });
  }

  private void annotation(JsonWriter to, Annotation one) throws IOException {
    to.string("id", "urn:parallax:" + one.id());
    to.string("type", "Annotation");
    to.string("motivation", one.motivation());
    to.objects(
        "body",
        List.of(one.tag(), one.value()),
        (body, value) -> {
          body.string("type", "TextualBody");
          body.string("value", value);
          body.string("purpose", value.equals(one.tag()) ? "tagging" : "describing");
        });
    to.objects("target", one.targets(), this::target);
  }

  private void target(JsonWriter to, Report report) throws IOException {
    AnnotatedArticle article = Objects.requireNonNull(articles.get(report.article()));
    String text = article.article().text();
    Span span = report.span();
    to.string("source", source(article));
    to.object(
        "selector",
        selector -> {
          selector.string("type", "TextPositionSelector");
          selector.whole("start", text.codePointCount(0, span.start()));
          selector.whole("end", text.codePointCount(0, span.end()));
          selector.object(
              "refinedBy",
              quote -> {
                quote.string("type", "TextQuoteSelector");
                quote.string("exact", span.in(text));
                quote.string("prefix", before(text, span.start()));
                quote.string("suffix", after(text, span.end()));
              });
        });
  }

  private static String source(AnnotatedArticle article) {
    Optional<String> url = article.article().provenance().url();
    return url.orElse("urn:parallax:article:" + article.id().value());
  }

  private static String before(String text, int end) {
    int start = Math.max(0, end - AROUND);
    boolean inPair = start > 0 && Character.isLowSurrogate(text.charAt(start));
    return text.substring(inPair ? start + 1 : start, end);
  }

  private static String after(String text, int start) {
    int end = Math.min(text.length(), start + AROUND);
    boolean inPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(start, inPair ? end - 1 : end);
  }
}
