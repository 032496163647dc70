package parallax.annotate.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.annotate.time.TimeAnnotator;
import parallax.model.Figure;
import parallax.model.Published;
import parallax.model.Quantity;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;

/// For development: JSON Lines of `id`, `text`, `published` in, the same with `times` and
/// `figures` out.
final class FigureLines {
  private FigureLines() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode in = json.readTree(line);
      String text = in.get("text").asText();
      List<Sentence> sentences = sentences(text);
      Published published = published(in.path("published").asText(""));
      List<TimeExpression> times =
          args.length > 1 && published instanceof Published.Minute(LocalDateTime sent, String _)
              ? TimeAnnotator.english().annotateMessage(text, sentences, sent)
              : TimeAnnotator.english().annotate(text, sentences, published);
      List<Map<String, Object>> figures = new ArrayList<>();
      for (Figure f : FigureAnnotator.english().annotate(text, sentences, times)) {
        figures.add(map(f, text));
      }
      List<Map<String, Object>> dates = new ArrayList<>();
      for (TimeExpression t : times) {
        dates.add(
            Map.of(
                "span",
                List.of(t.span().start(), t.span().end()),
                "text",
                t.span().in(text),
                "value",
                t.value(),
                "type",
                t.type(),
                "anchor",
                t.anchor()));
      }
      out.println(
          json.writeValueAsString(
              Map.of("id", in.get("id").asText(), "times", dates, "figures", figures)));
    }
    out.flush();
  }

  private static Map<String, Object> map(Figure f, String text) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("span", List.of(f.span().start(), f.span().end()));
    m.put("text", f.span().in(text));
    switch (f.quantity()) {
      case Quantity.Exactly(double v) -> m.put("value", v);
      case Quantity.Between(double low, double high) -> {
        m.put("low", low);
        m.put("high", high);
      }
    }
    m.put("unit", f.unit());
    f.modifier().ifPresent(x -> m.put("modifier", x));
    m.put("counts", f.counts());
    return m;
  }

  static Published published(String day) {
    if (day.isEmpty() || day.equals("null")) {
      return new Published.Unknown();
    }
    return day.length() > 10
        ? new Published.Minute(
            LocalDateTime.parse(day.substring(0, Math.min(19, day.length()))), "given")
        : new Published.Day(LocalDate.parse(day), "given");
  }

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
      if (stop || (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        all.add(new Sentence(new Span(from, i + 1), 0));
        from = i + 1;
      }
    }
    all.add(new Sentence(new Span(from, text.length()), 0));
    return all;
  }
}
