package parallax.read.plain;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import parallax.read.date.DayOrder;

/// Prints what the choice of the headline sees: `training/headline/fit.py` asks it.
///
/// Reads JSON Lines with a `text`.
final class DumpHeadlines {
  private static final JsonMapper JSON = new JsonMapper();

  private DumpHeadlines() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    ObjectNode names = JSON.createObjectNode();
    HeadlineFeatures.OF_LINE.forEach(names.putArray("line")::add);
    HeadlineFeatures.OF_NONE.forEach(names.putArray("none")::add);
    out.println(names);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(seen(JSON.readTree(line).path("text").asText()));
    }
    out.flush();
  }

  private static ObjectNode seen(String text) {
    HeadlineFeatures features = PlainCleaner.beforeHeadline(text, DayOrder.UNKNOWN);
    ObjectNode node = JSON.createObjectNode();
    put(node.putArray("none"), features.ofNone());
    ArrayNode lines = node.putArray("lines");
    ArrayNode rows = node.putArray("rows");
    for (int i : features.candidates()) {
      lines.add(features.line(i));
      put(rows.addArray(), features.of(i));
    }
    return node;
  }

  private static void put(ArrayNode row, double[] values) {
    for (double value : values) {
      row.add(Math.round(value * 1e4) / 1e4);
    }
  }
}
