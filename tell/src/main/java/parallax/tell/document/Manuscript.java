package parallax.tell.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import parallax.model.AccountLine;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Contrast;
import parallax.model.Copy;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Naming;
import parallax.model.Point;
import parallax.model.Report;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.StoryDossier;
import parallax.model.TimelineEntry;
import parallax.model.Utterance;
import parallax.model.Voice;
import parallax.tell.view.Outlets;
import parallax.tell.view.SharedText;
import parallax.tell.view.Wording;

/// A dossier as a document in the order of need: account, differences, what is agreed, what only
/// one tells, utterances, names, timeline, copies, sources. All of it: nothing is left out for
/// length.
final class Manuscript {
  private final Dossier dossier;
  private final Outlets outlets;
  private final Map<ArticleId, AnnotatedArticle> articles = new LinkedHashMap<>();
  private final List<Block> blocks = new ArrayList<>();

  private Manuscript(Dossier dossier) {
    this.dossier = dossier;
    this.outlets = Outlets.of(dossier.articles());
    dossier.articles().forEach(article -> articles.put(article.id(), article));
  }

  static List<Block> of(Dossier dossier) {
    Manuscript manuscript = new Manuscript(dossier);
    dossier.stories().forEach(manuscript::story);
    manuscript.sources();
    manuscript.refused();
    return List.copyOf(manuscript.blocks);
  }

  private void story(StoryDossier story) {
    blocks.add(new Block.Heading(1, story.title().orElse("A story without a headline")));
    said(head(story));
    account(story);
    differences(story);
    points(story, Point.Status.AGREED, "Agreed");
    points(story, Point.Status.SINGLE, "Only one tells");
    utterances(story);
    names(story);
    timeline(story);
    copies(story);
  }

  private static String head(StoryDossier story) {
    return Wording.when(story.date())
        + " · "
        + Wording.count(story.story().articles().size(), "article", "articles")
        + " · "
        + Wording.count(story.findings().differences().size(), "difference", "differences");
  }

  private void account(StoryDossier story) {
    if (story.findings().account().isEmpty()) {
      return;
    }
    heading("The account");
    for (AccountLine line : story.findings().account()) {
      blocks.add(
          new Block.Paragraph(
              List.of(
                  new Block.Told(words(line.report())),
                  new Block.Said(" "),
                  mark(line.report().article()))));
    }
  }

  private void differences(StoryDossier story) {
    heading("Differs");
    if (story.findings().differences().isEmpty()) {
      said("No differences found between these articles.");
    }
    for (Difference difference : story.findings().differences()) {
      Contrast contrast = difference.contrast();
      blocks.add(new Block.Heading(3, Wording.capital(contrast.about())));
      said(
          Wording.capital(Wording.confidence(contrast.confidence()))
              + ": "
              + Wording.sentence(contrast.reason()));
      for (Side side : contrast.sides()) {
        blocks.add(new Block.Item(0, List.of(new Block.Said(side.value()))));
        side.reports().forEach(report -> report(1, report));
      }
    }
  }

  private void points(StoryDossier story, Point.Status status, String heading) {
    List<Point> points =
        story.findings().points().stream().filter(point -> point.status() == status).toList();
    if (points.isEmpty()) {
      return;
    }
    heading(heading);
    for (Point point : points) {
      List<Block.Run> runs = new ArrayList<>();
      runs.add(new Block.Told(words(point.lead())));
      if (status == Point.Status.AGREED) {
        runs.add(
            new Block.Said(
                " — "
                    + Wording.count(point.independent(), "origin", "origins")
                    + ", independent of each other"));
      }
      Set<ArticleId> marked = new LinkedHashSet<>();
      point.reports().forEach(report -> marked.add(report.article()));
      for (ArticleId article : marked) {
        runs.add(new Block.Said(" "));
        runs.add(mark(article));
      }
      blocks.add(new Block.Item(0, runs));
    }
  }

  private void utterances(StoryDossier story) {
    if (story.findings().utterances().isEmpty()) {
      return;
    }
    heading("In their words");
    for (Utterance utterance : story.findings().utterances()) {
      blocks.add(
          new Block.Item(
              0, List.of(new Block.Said(utterance.speaker().orElse("Not clear who said it")))));
      utterance.renderings().forEach(rendering -> report(1, rendering));
    }
  }

  private void names(StoryDossier story) {
    if (story.background().names().isEmpty()) {
      return;
    }
    heading("Names");
    for (Naming naming : story.background().names()) {
      List<Block.Run> runs = new ArrayList<>();
      runs.add(new Block.Said(naming.entity() + ": "));
      String between = "";
      for (Naming.Form form : naming.forms()) {
        runs.add(new Block.Said(between));
        runs.add(new Block.Told(form.text()));
        runs.add(new Block.Said(" "));
        runs.add(mark(form.article()));
        between = ", ";
      }
      blocks.add(new Block.Item(0, runs));
    }
  }

  private void timeline(StoryDossier story) {
    if (story.background().timeline().isEmpty()) {
      return;
    }
    heading("Timeline");
    for (TimelineEntry entry : story.background().timeline()) {
      Report first = entry.reports().getFirst();
      blocks.add(
          new Block.Item(
              0,
              List.of(
                  new Block.Said(
                      Wording.date(entry.date()) + (entry.inferred() ? " (inferred)" : "") + ": "),
                  new Block.Told(words(first)),
                  new Block.Said(" "),
                  mark(first.article()))));
    }
  }

  private void copies(StoryDossier story) {
    if (story.background().copies().isEmpty()) {
      return;
    }
    heading("Who has it from whom");
    for (Copy copy : story.background().copies()) {
      List<Block.Run> runs = new ArrayList<>();
      runs.add(mark(copy.a()));
      runs.add(new Block.Said(" and "));
      runs.add(mark(copy.b()));
      runs.add(new Block.Said(" " + SharedText.of(copy, article(copy.a()), article(copy.b()))));
      copy.from()
          .ifPresent(
              from -> {
                runs.add(new Block.Said("; it was first in "));
                runs.add(mark(from));
              });
      blocks.add(new Block.Item(0, runs));
    }
  }

  private void sources() {
    blocks.add(new Block.Heading(1, "Sources"));
    for (AnnotatedArticle one : dossier.articles()) {
      Article article = one.article();
      List<Block.Run> runs = new ArrayList<>();
      runs.add(new Block.Said(article.outletOrSource()));
      article
          .title()
          .ifPresent(
              title -> {
                runs.add(new Block.Said(": "));
                runs.add(new Block.Told(title));
              });
      runs.add(
          new Block.Said(
              ", " + Wording.published(article.published()).orElse("publication date not known")));
      Optional<String> url = article.provenance().url();
      url.ifPresent(
          address -> {
            runs.add(new Block.Said(", "));
            runs.add(link(address));
          });
      blocks.add(new Block.Source(outlets.of(article.id()).label(), runs));
    }
  }

  private void refused() {
    if (dossier.refused().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(1, "What could not be read"));
    dossier
        .refused()
        .forEach(
            refusal ->
                blocks.add(
                    new Block.Item(
                        0, List.of(new Block.Said(refusal.source() + ": " + refusal.reason())))));
  }

  private void heading(String words) {
    blocks.add(new Block.Heading(2, words));
  }

  private void said(String words) {
    blocks.add(new Block.Paragraph(List.of(new Block.Said(words))));
  }

  /// An article's words with whose they are.
  private void report(int depth, Report report) {
    String voice =
        report.voice() instanceof Voice.Own ? "" : " (" + Wording.voice(report.voice()) + ")";
    blocks.add(
        new Block.Item(
            depth,
            List.of(
                new Block.Told(words(report)),
                new Block.Said(voice + " "),
                mark(report.article()))));
  }

  /// An address may be followed where it leads to the web; what else articles give for one is
  /// shown.
  private static Block.Run link(String address) {
    if (!address.matches("(?i)https?://.+")) {
      return new Block.Said(address);
    }
    StringBuilder out = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return new Block.Link(out.toString());
  }

  private Block.Mark mark(ArticleId article) {
    return new Block.Mark(outlets.of(article).label());
  }

  private Article article(ArticleId id) {
    return Objects.requireNonNull(articles.get(id)).article();
  }

  private String words(Report report) {
    Span span = report.span();
    return Objects.requireNonNull(articles.get(report.article())).words(span);
  }
}
