package parallax.annotate.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parallax.model.Published;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;

/// For development: JSON Lines of `id`, `text`, `published` in, the same with `times` out.
final class TimeLines {
  private TimeLines() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode in = json.readTree(line);
      String text = in.get("text").asText();
      String day = in.path("published").asText("");
      Published published =
          day.isEmpty() || day.equals("null")
              ? new Published.Unknown()
              : day.length() > 10
                  ? new Published.Minute(
                      LocalDateTime.parse(day.substring(0, Math.min(19, day.length()))), "given")
                  : new Published.Day(LocalDate.parse(day), "given");
      List<Map<String, Object>> times = new ArrayList<>();
      for (TimeExpression t : TimeAnnotator.english().annotate(text, sentences(text), published)) {
        times.add(
            Map.of(
                "span", List.of(t.span().start(), t.span().end()),
                "text", t.span().in(text),
                "value", t.value(),
                "type", t.type(),
                "anchor", t.anchor()));
      }
      out.println(json.writeValueAsString(Map.of("id", in.get("id").asText(), "times", times)));
    }
    out.flush();
  }

  /// A rough split: enough to try the annotators alone.
  static List<Sentence> sentences(String text) {
    List<Sentence> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop =
          (c == '.' || c == '!' || c == '?')
              && i + 2 < text.length()
              && Character.isWhitespace(text.charAt(i + 1))
              && Character.isUpperCase(text.charAt(i + 2))
              && i > 4
              && Character.isLowerCase(text.charAt(i - 1))
              && Character.isLowerCase(text.charAt(i - 2))
              && Character.isLowerCase(text.charAt(i - 3))
              && Character.isLowerCase(text.charAt(i - 4));
      if (stop || c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        all.add(new Sentence(new Span(from, i + 1), 0));
        from = i + 1;
      }
    }
    all.add(new Sentence(new Span(from, text.length()), 0));
    return all;
  }
}
