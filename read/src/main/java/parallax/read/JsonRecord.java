package parallax.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import parallax.read.date.DateWords;
import parallax.read.date.DayOrder;
import parallax.read.date.Moment;

/// An article as a JSON object: `id`, `text` or `html`, and where known `title`, `published`,
/// `outlet`, `url`. Other keys are ignored.
final class JsonRecord {
  private static final ObjectReader JSON = JsonMapper.builder().build().reader();

  private JsonRecord() {}

  static JsonNode parse(String decoded) throws JsonProcessingException {
    return JSON.readTree(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
  }

  /// What is wrong with the JSON, without the parser's own names for where.
  static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    int place = message.indexOf(" (start marker");
    return place < 0 ? message : message.substring(0, place);
  }

  static boolean holdsArticle(JsonNode value) {
    return value.isObject()
        && (value.path("text").isTextual() || string(value, "html").isPresent());
  }

  static Reading read(String name, JsonNode record, Articles articles) {
    if (!holdsArticle(record)) {
      return Reading.refused(name, "the record has neither \"text\" nor \"html\"");
    }
    Given given =
        new Given(
            id(record),
            string(record, "title"),
            List.of(),
            string(record, "published")
                .flatMap(JsonRecord::moment)
                .map(moment -> moment.published("given")),
            string(record, "outlet"),
            string(record, "url"));
    JsonNode text = record.path("text");
    return text.isTextual()
        ? articles.text(name, text.asText(), given)
        : articles.page(
            name, string(record, "html").orElseThrow(), given, Articles.Setting.NOTHING);
  }

  private static Optional<Moment> moment(String published) {
    return DateWords.first(published, DayOrder.UNKNOWN);
  }

  private static Optional<String> id(JsonNode record) {
    JsonNode id = record.path("id");
    return id.isNumber() ? Optional.of(id.asText()) : string(record, "id");
  }

  private static Optional<String> string(JsonNode record, String key) {
    JsonNode value = record.path(key);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText().strip())
        : Optional.empty();
  }
}
