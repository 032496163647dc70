package parallax.follow.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a webhook receives: `parallax-alert/1`.
final class AlertJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AlertJson() {}

  static String write(Alert alert, Told told, Links links) {
    ObjectNode to = JSON.createObjectNode();
    to.put("format", "parallax-alert/1");
    to.putObject("alert").put("id", alert.id()).put("name", alert.name());
    to.put("number", told.number());
    to.put("at", told.at().toString());
    Told.Piece article = told.article();
    to.putObject("article")
        .put("id", article.id())
        .put("title", article.title().orElse(null))
        .put("outlet", article.outlet().orElse(null))
        .put("published", article.published().orElse(null))
        .put("url", article.url().orElse(null))
        .put("page", links.article(article.id()).orElse(null));
    to.putObject("story")
        .put("id", told.story().id())
        .put("articles", told.story().articles())
        .put("page", links.story(told.story().id()).orElse(null));
    try {
      return JSON.writeValueAsString(to);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
