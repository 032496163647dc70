package parallax.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads a JSON document that is not JSON Lines: one [JsonRecord], an array of them, or an object
/// that holds such arrays, as what a news service answers. An article of an array is named
/// `path#number`, counted from 1 over the document. A document without any is refused once.
final class JsonDocument {
  private JsonDocument() {}

  static Stream<Unread> open(String source, String decoded, Articles articles) {
    JsonNode document;
    try {
      document = JsonRecord.parse(decoded);
    } catch (JsonProcessingException e) {
      return Stream.of(Unread.refused(source, "it is not JSON" + where(e)));
    }
    if (JsonRecord.holdsArticle(document)) {
      return Stream.of(() -> JsonRecord.read(source, document, articles));
    }
    List<JsonNode> records = records(document);
    if (records.stream().noneMatch(JsonRecord::holdsArticle)) {
      return Stream.of(
          Unread.refused(
              source, "it is JSON without an article: no object in it has \"text\" or \"html\""));
    }
    List<Unread> found = new ArrayList<>();
    for (JsonNode record : records) {
      String name = source + "#" + (found.size() + 1);
      found.add(() -> JsonRecord.read(name, record, articles));
    }
    return found.stream();
  }

  /// What the document's arrays hold: its own where it is one, else those right under it.
  private static List<JsonNode> records(JsonNode document) {
    List<JsonNode> records = new ArrayList<>();
    if (document.isArray()) {
      document.forEach(records::add);
      return records;
    }
    for (JsonNode value : document) {
      if (value.isArray()) {
        value.forEach(record -> addIfObject(records, record));
      }
    }
    return records;
  }

  private static void addIfObject(List<JsonNode> records, JsonNode record) {
    if (record.isObject()) {
      records.add(record);
    }
  }

  private static String where(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place = at == null ? "" : " (line " + at.getLineNr() + ")";
    return place + ": " + JsonRecord.reason(e);
  }
}
