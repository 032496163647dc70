package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Published;
import parallax.model.Span;
import parallax.model.TimeExpression;

/// How well `annotate` finds time expressions and their TIMEX3 values.
final class TimeMeasures {
  private TimeMeasures() {}

  static List<Measure> all() {
    return List.of(new Sentences(), new Narratives());
  }

  /// One text with the expressions that are to be found.
  private record Item(String text, Published published, List<Wanted> wanted) {}

  private record Wanted(Span span, Set<String> values) {}

  /// Spans with an overlap, their values, and items in which all is right to the letter.
  private record Tally(Prf relaxed, Prf value, int whole) {
    static final Tally NONE = new Tally(new Prf(0, 0, 0), new Prf(0, 0, 0), 0);

    Tally plus(Item item, List<TimeExpression> found) {
      Set<TimeExpression> used = new HashSet<>();
      int values = 0;
      boolean allRight = true;
      for (Wanted one : item.wanted()) {
        Optional<TimeExpression> best =
            found.stream()
                .filter(time -> !used.contains(time) && time.span().overlaps(one.span()))
                .min(Comparator.comparingInt(time -> distance(time.span(), one.span())));
        boolean right = best.filter(time -> one.values().contains(time.value())).isPresent();
        values += right ? 1 : 0;
        best.ifPresent(used::add);
        allRight &= right && best.orElseThrow().span().equals(one.span());
      }
      int extra = found.size() - used.size();
      int wanted = item.wanted().size();
      return new Tally(
          relaxed.plus(new Prf(used.size(), extra, wanted - used.size())),
          value.plus(new Prf(values, extra + used.size() - values, wanted - values)),
          whole + (allRight && extra == 0 ? 1 : 0));
    }

    private static int distance(Span a, Span b) {
      return Math.abs(a.start() - b.start()) + Math.abs(a.end() - b.end());
    }
  }

  private static Tally tally(List<Item> items, Product product) {
    Tally tally = Tally.NONE;
    for (Item item : items) {
      tally =
          tally.plus(
              item,
              product.annotate(product.plain("times", item.text(), item.published())).times());
    }
    return tally;
  }

  /// Single sentences with a reference day.
  private static final class Sentences implements Measure {
    @Override
    public String title() {
      return "annotate: times, single sentences";
    }

    @Override
    public List<String> needs() {
      return List.of("times/recognizers-datetime.json");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      List<Item> items = new ArrayList<>();
      for (JsonNode item : Data.json(data.resolve(needs().getFirst()))) {
        String reference = item.path("Context").path("ReferenceDateTime").asText();
        if (!reference.isEmpty() && !item.path("NotSupportedByDesign").asText().contains("java")) {
          items.add(item(item, reference));
        }
      }
      Tally tally = tally(items, product);
      return List.of(
          Score.of("times.sentences.value.f1", tally.value()),
          Score.share("times.sentences.items", tally.whole(), items.size()));
    }

    private static Item item(JsonNode item, String reference) {
      List<Wanted> wanted = new ArrayList<>();
      for (JsonNode result : item.path("Results")) {
        Set<String> values = new HashSet<>();
        result
            .path("Resolution")
            .path("values")
            .forEach(value -> values.add(value.path("timex").asText()));
        int start = result.path("Start").asInt();
        wanted.add(new Wanted(Span.of(start, result.path("End").asInt() + 1), values));
      }
      LocalDateTime when = LocalDateTime.parse(reference.substring(0, 19));
      return new Item(item.path("Input").asText(), new Published.Minute(when, "given"), wanted);
    }
  }

  /// Long narratives in TimeML.
  private static final class Narratives implements Measure {
    private static final Pattern TAG =
        Pattern.compile("<TIMEX3\\b([^>]*)>(.*?)</TIMEX3>|<[^>]+>", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("<TEXT>(.*)</TEXT>", Pattern.DOTALL);
    private static final Pattern CREATED =
        Pattern.compile("<DCT>.*?value=\"(\\d{4}-\\d\\d-\\d\\d)[^\"]*\".*?</DCT>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    @Override
    public String title() {
      return "annotate: times, narratives of wars";
    }

    @Override
    public List<String> needs() {
      return List.of("times/wikiwars");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      List<Item> items =
          Data.files(data.resolve("times/wikiwars"), ".tml").stream()
              .map(file -> item(Data.text(file)))
              .toList();
      Tally tally = tally(items, product);
      return List.of(
          Score.of("times.wikiwars.relaxed.f1", tally.relaxed()),
          Score.of("times.wikiwars.value.f1", tally.value()));
    }

    private static Item item(String raw) {
      Matcher body = BODY.matcher(raw);
      StringBuilder text = new StringBuilder();
      List<Wanted> wanted = new ArrayList<>();
      if (body.find()) {
        String inner = body.group(1);
        Matcher tag = TAG.matcher(inner);
        int at = 0;
        while (tag.find()) {
          text.append(unescape(inner.substring(at, tag.start())));
          if (tag.group(2) != null) {
            String words = unescape(tag.group(2).replaceAll("<[^>]+>", ""));
            Matcher value = VALUE.matcher(tag.group(1));
            Set<String> values = value.find() ? Set.of(value.group(1)) : Set.of();
            wanted.add(new Wanted(Span.of(text.length(), text.length() + words.length()), values));
            text.append(words);
          }
          at = tag.end();
        }
        text.append(unescape(inner.substring(at)));
      }
      Matcher created = CREATED.matcher(raw);
      Published published =
          created.find()
              ? new Published.Day(java.time.LocalDate.parse(created.group(1)), "given")
              : new Published.Unknown();
      return new Item(text.toString(), published, wanted);
    }

    private static String unescape(String xml) {
      return xml.replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&apos;", "'")
          .replace("&amp;", "&");
    }
  }
}
