package parallax.tell.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parallax.model.AccountLine;
import parallax.model.ArticleId;
import parallax.model.Contrast;
import parallax.model.Copy;
import parallax.model.Difference;
import parallax.model.EventDate;
import parallax.model.Evidence;
import parallax.model.Naming;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.StoryDossier;
import parallax.model.TimelineEntry;
import parallax.model.Utterance;
import parallax.model.Voice;

/// What the dossier says of one story.
final class StoryFields {
  private final Map<ArticleId, String> texts;

  /// @param texts every article's text: what the spans are looked up in
  StoryFields(Map<ArticleId, String> texts) {
    this.texts = texts;
  }

  void story(JsonWriter to, StoryDossier dossier) throws IOException {
    to.string("id", dossier.story().id());
    to.string("title", dossier.title());
    date(to, dossier.date());
    to.strings("articles", values(dossier.story().articles()));
    var findings = dossier.findings();
    to.objects("account", findings.account(), this::accountLine);
    to.objects("points", findings.points(), this::point);
    to.objects("differences", findings.differences(), this::difference);
    to.objects("utterances", findings.utterances(), this::utterance);
    var background = dossier.background();
    to.objects("names", background.names(), StoryFields::naming);
    to.objects("timeline", background.timeline(), this::entry);
    to.objects("copies", background.copies(), StoryFields::copy);
  }

  private void date(JsonWriter to, EventDate date) throws IOException {
    switch (date) {
      case EventDate.Unknown() -> to.string("date", Optional.empty());
      case EventDate.Told(String value, boolean inferred, Evidence evidence) -> {
        to.string("date", value);
        to.yesOrNo("dateInferred", inferred);
        to.object("dateEvidence", o -> evidence(o, evidence));
      }
    }
  }

  private void accountLine(JsonWriter to, AccountLine line) throws IOException {
    to.string("point", line.point());
    report(to, line.report());
  }

  private void point(JsonWriter to, Point point) throws IOException {
    to.string("id", point.id());
    to.string("status", lower(point.status()));
    to.string("text", words(point.lead().article(), point.lead().span()));
    to.whole("independent", point.independent());
    to.objects("origins", point.origins(), this::origin);
    to.objects("reports", point.reports(), this::report);
  }

  private void origin(JsonWriter to, Origin origin) throws IOException {
    to.string("kind", lower(origin.kind()));
    to.string("label", origin.label());
    to.strings("via", origin.via());
    to.strings("articles", values(origin.articles()));
    if (!origin.evidence().isEmpty()) {
      to.objects("evidence", origin.evidence(), this::evidence);
    }
  }

  private void difference(JsonWriter to, Difference difference) throws IOException {
    Contrast contrast = difference.contrast();
    to.string("id", contrast.id());
    to.string("kind", difference.kind());
    to.string("about", contrast.about());
    to.share("confidence", contrast.confidence());
    to.string("reason", contrast.reason());
    to.objects("sides", contrast.sides(), this::side);
  }

  void side(JsonWriter to, Side side) throws IOException {
    to.string("value", side.value());
    to.objects("reports", side.reports(), this::report);
    to.objects("marks", side.marks(), this::evidence);
  }

  private void utterance(JsonWriter to, Utterance utterance) throws IOException {
    to.string("speaker", utterance.speaker());
    to.objects("renderings", utterance.renderings(), this::report);
  }

  private static void naming(JsonWriter to, Naming naming) throws IOException {
    to.string("entity", naming.entity());
    to.string("type", naming.type().name());
    to.string("reason", naming.reason());
    Map<String, List<String>> byArticle = new LinkedHashMap<>();
    for (Naming.Form form : naming.forms()) {
      byArticle.computeIfAbsent(form.article().value(), _ -> new ArrayList<>()).add(form.text());
    }
    to.object(
        "forms",
        o -> {
          for (var entry : byArticle.entrySet()) {
            o.strings(entry.getKey(), entry.getValue());
          }
        });
    to.objects(
        "places",
        naming.forms(),
        (o, form) -> {
          o.string("article", form.article().value());
          o.string("form", form.text());
          o.spans("spans", form.spans());
        });
  }

  private void entry(JsonWriter to, TimelineEntry entry) throws IOException {
    Report first = entry.reports().getFirst();
    to.string("date", entry.date());
    to.yesOrNo("inferred", entry.inferred());
    to.string("text", words(first.article(), first.span()));
    to.objects("reports", entry.reports(), this::report);
  }

  static void copy(JsonWriter to, Copy copy) throws IOException {
    to.string("a", copy.a().value());
    to.string("b", copy.b().value());
    to.string("kind", lower(copy.kind()));
    to.share("containment", copy.containment());
    to.string("from", copy.from().map(ArticleId::value));
    to.objects(
        "passages",
        copy.passages(),
        (o, passage) -> {
          o.span("inA", passage.inA());
          o.span("inB", passage.inB());
        });
  }

  private void report(JsonWriter to, Report report) throws IOException {
    cited(to, report.article(), report.span());
    switch (report.voice()) {
      case Voice.Own() -> {
        to.string("voice", "own");
        to.string("speaker", Optional.empty());
        to.string("via", Optional.empty());
      }
      case Voice.Quoted(Optional<String> speaker, Optional<String> via) -> {
        to.string("voice", "quoted");
        to.string("speaker", speaker);
        to.string("via", via);
      }
    }
  }

  private void evidence(JsonWriter to, Evidence evidence) throws IOException {
    cited(to, evidence.article(), evidence.span());
  }

  private void cited(JsonWriter to, ArticleId article, Span span) throws IOException {
    to.string("article", article.value());
    to.span("span", span);
    to.string("text", words(article, span));
  }

  private String words(ArticleId article, Span span) {
    String text = texts.get(article);
    if (text == null) {
      throw new IllegalArgumentException("article " + article + " is cited but not in the dossier");
    }
    return span.in(text);
  }

  private static List<String> values(List<ArticleId> ids) {
    return ids.stream().map(ArticleId::value).toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
