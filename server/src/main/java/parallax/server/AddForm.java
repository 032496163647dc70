package parallax.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.Page;

/// The form in which somebody pastes an article.
final class AddForm {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> LINES = List.of("title", "outlet", "published", "url");

  private AddForm() {}

  /// @param refused why the last one was refused
  static String page(Optional<String> refused) {
    Html trouble =
        refused
            .map(
                reason ->
                    (Html) Element.of("p", "x").at("role", "alert").with("Refused: " + reason))
            .orElseGet(Html::none);
    Html form =
        Element.of("form", "front items")
            .at("method", "post")
            .at("action", "/add")
            .with(
                Element.of("h1").with("Add an article"),
                trouble,
                line("title", "Headline, if it is not in the text"),
                line("outlet", "Outlet"),
                line("published", "Published (2021-09-14 or 2021-09-14T14:31)"),
                line("url", "Address"),
                Element.of("p")
                    .with(
                        Element.of("label")
                            .at("for", "text")
                            .with("The text, or the page’s HTML; menus and the like are taken out"),
                        Element.of("br"),
                        Element.of("textarea")
                            .at("id", "text")
                            .at("name", "text")
                            .at("rows", "16")
                            .at("cols", "70")
                            .at("required", "")),
                Element.of("p").with(Element.of("button").with("Add")));
    return Page.plain("Add an article", Pages.LINKS, List.of(form));
  }

  private static Html line(String name, String label) {
    return Element.of("p")
        .with(
            Element.of("label").at("for", name).with(label),
            Element.of("br"),
            Element.of("input").at("id", name).at("name", name).at("size", "60"));
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
