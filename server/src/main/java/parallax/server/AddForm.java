package parallax.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import parallax.tell.html.Element;
import parallax.tell.html.Html;

/// The forms in which somebody hands articles in.
final class AddForm {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> LINES = List.of("title", "outlet", "published", "url");

  /// Megabytes that are uploaded at once.
  static final int LARGEST = 64;

  private AddForm() {}

  /// @param trouble why the last one was refused
  static String page(Html trouble) {
    return Site.page(
        "/add",
        "Add articles",
        Site.ownHead("Add articles"),
        trouble,
        Site.section(
            "paste",
            "Paste one",
            "Its text, or its page’s HTML; menus and the like are taken out.",
            pasted()),
        Site.section(
            "files",
            "Files",
            "HTML, text, PDF, JSON Lines, web archives, saved feeds, zipped folders of these.",
            files()),
        Site.section(
            "addresses",
            "Addresses",
            "Pages that are on the web. Each is asked for once, as its robots.txt allows.",
            addresses()));
  }

  private static Html pasted() {
    return form("/add")
        .with(
            Site.field(
                "Text or HTML", "text", Element.of("textarea").at("rows", "12").at("required", "")),
            Element.of("div", "fields")
                .with(
                    line("title", "Headline, if it is not in the text"),
                    line("outlet", "Outlet"),
                    line("published", "Published (2021-09-14 or 2021-09-14T14:31)"),
                    line("url", "Address")),
            button());
  }

  private static Html files() {
    return form("/add/files")
        .at("enctype", "multipart/form-data")
        .with(
            Site.field(
                "Files, " + LARGEST + " MB together",
                "files",
                Element.of("input").at("type", "file").at("multiple", "").at("required", "")),
            button());
  }

  private static Html addresses() {
    return form("/add/addresses")
        .with(
            Site.field(
                "Addresses, one a line",
                "addresses",
                Element.of("textarea").at("rows", "5").at("required", "")),
            button());
  }

  private static Element form(String action) {
    return Element.of("form", "form").at("method", "post").at("action", action);
  }

  private static Html button() {
    return Element.of("p").with(Element.of("button").with("Add"));
  }

  private static Html line(String name, String label) {
    return Site.field(label, name, Element.of("input"));
  }

  /// What was filled in, as a record for [Intake#take].
  static byte[] record(Context ctx) {
    ObjectNode record = JSON.createObjectNode();
    LINES.forEach(name -> value(ctx, name).ifPresent(value -> record.put(name, value)));
    String text = value(ctx, "text").orElse("");
    record.put(text.stripLeading().startsWith("<") ? "html" : "text", text);
    try {
      return JSON.writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> value(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).filter(value -> !value.isBlank());
  }
}
