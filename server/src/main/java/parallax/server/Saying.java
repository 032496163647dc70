package parallax.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import parallax.archive.Archive;
import parallax.archive.Ruling;
import parallax.local.Desk;
import parallax.model.ArticleId;
import parallax.model.Contrast;
import parallax.model.Difference;
import parallax.model.Dossier;
import parallax.model.Evidence;
import parallax.model.Report;
import parallax.model.Story;

/// Reads what somebody says of a story, from the fields of a form or of a JSON object.
final class Saying {
  private final Archive archive;
  private final Desk desk;
  private final Story story;
  private final Function<String, Optional<String>> fields;

  private Saying(
      Archive archive, Desk desk, Story story, Function<String, Optional<String>> fields) {
    this.archive = archive;
    this.desk = desk;
    this.story = story;
    this.fields = fields;
  }

  /// @throws Problem.Refused where the fields say nothing that can be understood
  static Ruling of(
      Archive archive, Desk desk, Story story, Function<String, Optional<String>> fields) {
    try {
      return new Saying(archive, desk, story, fields).read();
    } catch (IllegalArgumentException e) {
      throw new Problem.Refused(422, "Not a correction", String.valueOf(e.getMessage()));
    }
  }

  private Ruling read() {
    String kind = field("kind");
    return switch (kind) {
      case "one-event" -> new Ruling.OneEvent(story.articles().getFirst(), other("story"));
      case "two-events" ->
          new Ruling.TwoEvents(new ArticleId(field("a")), new ArticleId(field("b")));
      case "moved" -> new Ruling.Moved(new ArticleId(field("article")), other("story"));
      case "one-name" -> new Ruling.OneName(within(), field("name"), field("other"));
      case "two-names" -> twoNames();
      case "difference" -> verdict();
      case "note" -> new Ruling.Noted(story.articles().getFirst(), field("text"));
      default ->
          throw new IllegalArgumentException(
              "kind is '"
                  + kind
                  + "', not one-event, two-events, moved, one-name, two-names, difference or note");
    };
  }

  private String field(String name) {
    return fields
        .apply(name)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing"));
  }

  /// An article of another story, which is given by its id or by the address of its page.
  private ArticleId other(String name) {
    String given = field(name);
    String id = given.substring(given.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (id.equals(story.id())) {
      throw new IllegalArgumentException("story " + id + " is this one");
    }
    return archive
        .story(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no story '" + given + "'"))
        .articles()
        .getFirst();
  }

  private Optional<ArticleId> within() {
    boolean everywhere = fields.apply("everywhere").filter("true"::equals).isPresent();
    return everywhere ? Optional.empty() : Optional.of(story.articles().getFirst());
  }

  /// A form gives name and form in one, told apart by a line end, which neither can hold.
  private Ruling.TwoNames twoNames() {
    List<String> parts = field("name").lines().toList();
    String form = parts.size() > 1 ? parts.get(1) : field("form");
    return new Ruling.TwoNames(within(), parts.getFirst(), form, field("other"));
  }

  private Ruling.Verdict verdict() {
    String id = field("difference");
    boolean differ =
        switch (field("differ")) {
          case "true" -> true;
          case "false" -> false;
          default -> throw new IllegalArgumentException("'differ' is neither true nor false");
        };
    Dossier dossier = desk.dossier(story.id()).orElseThrow();
    Difference difference =
        dossier.stories().getFirst().findings().differences().stream()
            .filter(one -> one.contrast().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no difference '" + id + "'"));
    Contrast contrast = difference.contrast();
    return new Ruling.Verdict(difference.kind(), place(contrast, 0), place(contrast, 1), differ);
  }

  private static Evidence place(Contrast contrast, int side) {
    Report report = contrast.sides().get(side).reports().getFirst();
    return new Evidence(report.article(), report.span());
  }
}
