package parallax.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import parallax.archive.Ruled;
import parallax.archive.Ruling;
import parallax.model.ArticleId;
import parallax.model.Evidence;

/// What persons say, as the API writes it.
final class RulingJson {
  private RulingJson() {}

  static void write(ObjectNode to, Ruled ruled) {
    to.put("number", ruled.number());
    to.put("when", ruled.when().toString());
    to.put("who", ruled.who());
    said(to, ruled.what());
    to.put("before", ruled.effect().before());
    to.put("after", ruled.effect().after());
    to.put("holds", ruled.holds());
    ruled.undone().ifPresentOrElse(by -> to.put("undone", by), () -> to.putNull("undone"));
  }

  private static void said(ObjectNode to, Ruling what) {
    switch (what) {
      case Ruling.OneEvent(var a, var b) -> pair(to, "one-event", a, b);
      case Ruling.TwoEvents(var a, var b) -> pair(to, "two-events", a, b);
      case Ruling.Moved(var a, var b) -> pair(to, "moved", a, b);
      case Ruling.OneName(var within, String name, String other) -> {
        names(to, "one-name", within, name);
        to.put("other", other);
      }
      case Ruling.TwoNames(var within, String name, String form, String other) -> {
        names(to, "two-names", within, name);
        to.put("form", form);
        to.put("other", other);
      }
      case Ruling.Verdict(String kind, Evidence a, Evidence b, boolean differ) -> {
        to.put("kind", "difference");
        to.put("about", kind);
        ArrayNode places = to.putArray("places");
        place(places.addObject(), a);
        place(places.addObject(), b);
        to.put("differ", differ);
      }
      case Ruling.Noted(ArticleId on, String text) -> {
        to.put("kind", "note");
        to.put("article", on.value());
        to.put("text", text);
      }
      case Ruling.TakenBack(long number) -> {
        to.put("kind", "undo");
        to.put("of", number);
      }
    }
  }

  private static void pair(ObjectNode to, String kind, ArticleId a, ArticleId b) {
    to.put("kind", kind);
    to.put("a", a.value());
    to.put("b", b.value());
  }

  private static void names(ObjectNode to, String kind, Optional<ArticleId> within, String name) {
    to.put("kind", kind);
    to.put("everywhere", within.isEmpty());
    to.put("name", name);
  }

  private static void place(ObjectNode to, Evidence place) {
    to.put("article", place.article().value());
    to.putArray("span").add(place.span().start()).add(place.span().end());
  }
}
