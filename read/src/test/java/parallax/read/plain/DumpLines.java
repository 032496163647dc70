package parallax.read.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import parallax.read.date.DayOrder;

/// Prints what the judge of lines sees, and is taught by: `training/lines/fit.py` asks it.
///
/// Reads JSON Lines with a `text`; with `clean` as argument it prints what is left of each text.
final class DumpLines {
  private static final JsonMapper JSON = new JsonMapper();

  private DumpLines() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode text = JSON.readTree(line);
      out.println(args.length > 0 ? cleaned(text) : seen(text));
    }
    out.flush();
  }

  private static ObjectNode cleaned(JsonNode given) {
    PlainText text = PlainCleaner.clean(given.path("text").asText(), DayOrder.UNKNOWN);
    ObjectNode node = JSON.createObjectNode();
    node.put("title", text.title().orElse(""));
    node.put("outlet", text.outlet().orElse(""));
    node.put("published", text.published().map(m -> m.day().toString()).orElse(""));
    text.byline().forEach(node.putArray("byline")::add);
    text.paragraphs().forEach(node.putArray("paragraphs")::add);
    return node;
  }

  private static ObjectNode seen(JsonNode given) {
    PlainCleaner.Ruled ruled = PlainCleaner.ruled(given.path("text").asText(), DayOrder.UNKNOWN);
    LineFeatures features =
        new LineFeatures(
            ruled.lines(), ruled.apart(), ruled.gone(), ruled.head().title().orElse(""));
    ObjectNode node = JSON.createObjectNode();
    ruled.lines().forEach(node.putArray("lines")::add);
    ArrayNode gone = node.putArray("gone");
    for (int i = 0; i < ruled.lines().size(); i++) {
      gone.add(ruled.gone().get(i) ? 1 : 0);
    }
    node.put("title", ruled.head().title().orElse(""));
    node.put("paragraphs", features.paragraphs());
    ArrayNode tokens = node.putArray("tokens");
    features.tokens().forEach(of -> of.forEach(tokens.addArray()::add));
    put(node.putArray("alone"), features.alone(_ -> 0));
    return node;
  }

  private static void put(ArrayNode rows, double[][] values) {
    for (double[] row : values) {
      ArrayNode one = rows.addArray();
      for (double value : row) {
        one.add(Math.round(value * 1e4) / 1e4);
      }
    }
  }
}
