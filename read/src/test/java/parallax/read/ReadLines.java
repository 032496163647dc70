package parallax.read;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import parallax.model.Article;
import parallax.model.Published;

/// Prints what the scorers read, one JSON line an article: for measuring this module alone.
final class ReadLines {
  private static final JsonMapper JSON = new JsonMapper();

  private ReadLines() {}

  public static void main(String[] paths) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    boolean asIs = paths.length > 0 && paths[0].equals("--as-is");
    ReadOptions options =
        asIs ? ReadOptions.asIs(Clock.systemUTC()) : ReadOptions.cleaning(Clock.systemUTC());
    List<String> inputs = List.of(paths).subList(asIs ? 1 : 0, paths.length);
    try (Stream<Reading> readings = Reader.of(options).read(inputs)) {
      readings.forEach(
          reading -> {
            switch (reading) {
              case Reading.Accepted(Article article) -> out.println(line(article));
              case Reading.Refused(var refusal) ->
                  System.err.println(refusal.source() + ": " + refusal.reason());
              case Reading.Omitted(var omission) ->
                  System.err.println(omission.source() + ": " + omission.what());
            }
          });
    }
    out.flush();
  }

  private static ObjectNode line(Article article) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", article.id().value());
    line.put("source", article.provenance().source());
    line.put("url", article.provenance().url().orElse(null));
    line.put("outlet", article.provenance().outlet().orElse(null));
    line.put("title", article.title().orElse(null));
    line.put("byline", String.join("; ", article.byline()));
    line.put(
        "published",
        switch (article.published()) {
          case Published.Unknown() -> null;
          case Published.Day(var day, String _) -> day.toString();
          case Published.Minute(var minute, String _) -> minute.toString();
        });
    line.put("publishedFrom", article.published().foundIn().orElse(null));
    line.put("language", article.language());
    line.put("text", article.text());
    return line;
  }
}
