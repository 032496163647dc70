package parallax.server;

import java.util.List;
import java.util.Optional;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.page.Page;

/// The form in which somebody shows a token.
final class LoginForm {
  private LoginForm() {}

  /// @param next where to go on
  /// @param refused why the last token was refused
  static String page(String next, Optional<String> refused) {
    Html trouble =
        refused
            .map(reason -> (Html) Element.of("p", "x").at("role", "alert").with(reason))
            .orElseGet(Html::none);
    Html form =
        Element.of("form", "form")
            .at("method", "post")
            .at("action", "/login")
            .with(
                Element.of("input").at("type", "hidden").at("name", "next").at("value", next),
                Site.field(
                    "Token",
                    "token",
                    Element.of("input")
                        .at("type", "password")
                        .at("autocomplete", "current-password")
                        .at("required", "")),
                Element.of("p").with(Element.of("button").with("Go in")));
    Html head =
        Site.ownHead(
            "Show your token",
            Html.text("Whoever runs this server makes one with ./parallax token add NAME."));
    return Page.plain("Show your token", Html.none(), List.of(head, trouble, form));
  }
}
