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
        Element.of("form", "front items")
            .at("method", "post")
            .at("action", "/login")
            .with(
                Element.of("h1").with("Show your token"),
                trouble,
                Element.of("p")
                    .with("Whoever runs this server makes one with ./parallax token add NAME."),
                Element.of("input").at("type", "hidden").at("name", "next").at("value", next),
                Element.of("p")
                    .with(
                        Element.of("label").at("for", "token").with("Token"),
                        Element.of("br"),
                        Element.of("input")
                            .at("id", "token")
                            .at("name", "token")
                            .at("type", "password")
                            .at("autocomplete", "current-password")
                            .at("size", "60")
                            .at("required", "")),
                Element.of("p").with(Element.of("button").with("Go in")));
    return Page.plain("Show your token", Html.none(), List.of(form));
  }
}
