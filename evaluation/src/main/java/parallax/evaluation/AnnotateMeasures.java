package parallax.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parallax.model.EntityType;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Quantity;
import parallax.model.Quote;
import parallax.model.Span;

/// How well `annotate` finds attributions, names and figures. Times have a file of their own.
final class AnnotateMeasures {
  private AnnotateMeasures() {}

  static List<Measure> all() {
    List<Measure> all = new ArrayList<>();
    all.add(new Attributions());
    all.add(new Names("wnut17-dev", "entities/wnut17-dev.conll"));
    for (String set :
        List.of("number", "ordinal", "percent", "currency", "dimension", "age", "temperature")) {
      all.add(new Figures(set));
    }
    return all;
  }

  /// Attributions against PolNeAR's: content, source, cue by token; content with its source.
  private static final class Attributions implements Measure {
    private static final Pattern TOKEN =
        Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public String title() {
      return "annotate: who says what";
    }

    @Override
    public List<String> needs() {
      return List.of("quotes/dev");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      Prf content = new Prf(0, 0, 0);
      Prf source = new Prf(0, 0, 0);
      Prf cue = new Prf(0, 0, 0);
      Prf exact = new Prf(0, 0, 0);
      Prf linked = new Prf(0, 0, 0);
      for (Path file : Data.files(data.resolve("quotes/dev"), ".txt")) {
        String text = Data.text(file);
        List<Span> tokens =
            TOKEN.matcher(text).results().map(m -> Span.of(m.start(), m.end())).toList();
        List<Covered> gold = new ArrayList<>();
        String json = file.getFileName().toString().replaceAll("txt$", "json");
        for (JsonNode one : Data.json(file.resolveSibling(json))) {
          if (!one.path("content").isEmpty()) {
            gold.add(
                new Covered(
                    cover(tokens, spans(one.path("content"))),
                    cover(tokens, spans(one.path("source"))),
                    cover(tokens, spans(one.path("cue")))));
          }
        }
        List<Covered> found = new ArrayList<>();
        for (Quote quote : product.annotate(product.plain(file.toString(), text)).quotes()) {
          found.add(
              new Covered(
                  cover(tokens, quote.content()),
                  cover(tokens, quote.source()),
                  cover(tokens, quote.cue())));
        }
        content = content.plus(overlap(gold, found, Covered::content));
        source = source.plus(overlap(gold, found, Covered::source));
        cue = cue.plus(overlap(gold, found, Covered::cue));
        exact = exact.plus(exact(gold, found));
        linked = linked.plus(linked(gold, found));
      }
      return List.of(
          Score.of("quotes.content.tokens.f1", content),
          Score.of("quotes.source.tokens.f1", source),
          Score.of("quotes.cue.tokens.f1", cue),
          Score.of("quotes.content.exact.f1", exact),
          Score.of("quotes.attribution.f1", linked));
    }

    private record Covered(Set<Integer> content, Set<Integer> source, Set<Integer> cue) {}

    private static List<Span> spans(JsonNode pairs) {
      List<Span> spans = new ArrayList<>();
      pairs.forEach(pair -> spans.add(Span.of(pair.get(0).asInt(), pair.get(1).asInt())));
      return spans;
    }

    private static Set<Integer> cover(List<Span> tokens, List<Span> spans) {
      Set<Integer> covered = new HashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        for (Span span : spans) {
          if (tokens.get(i).overlaps(span)) {
            covered.add(i);
          }
        }
      }
      return covered;
    }

    private static Prf overlap(
        List<Covered> gold,
        List<Covered> found,
        java.util.function.Function<Covered, Set<Integer>> part) {
      Set<Integer> wanted = new HashSet<>();
      gold.forEach(one -> wanted.addAll(part.apply(one)));
      Set<Integer> given = new HashSet<>();
      found.forEach(one -> given.addAll(part.apply(one)));
      Set<Integer> both = new HashSet<>(wanted);
      both.retainAll(given);
      return new Prf(both.size(), given.size() - both.size(), wanted.size() - both.size());
    }

    private static Prf exact(List<Covered> gold, List<Covered> found) {
      List<Set<Integer>> left = new ArrayList<>(found.stream().map(Covered::content).toList());
      int hits = 0;
      for (Covered one : gold) {
        hits += left.remove(one.content()) ? 1 : 0;
      }
      return new Prf(hits, found.size() - hits, gold.size() - hits);
    }

    /// Each gold content takes the free found one that it overlaps most, by half or more.
    private static Prf linked(List<Covered> gold, List<Covered> found) {
      Set<Integer> used = new HashSet<>();
      int right = 0;
      for (Covered one : gold) {
        int best = -1;
        double bestOverlap = 0;
        for (int i = 0; i < found.size(); i++) {
          double overlap = used.contains(i) ? 0 : jaccard(one.content(), found.get(i).content());
          if (overlap >= bestOverlap && overlap > 0) {
            best = i;
            bestOverlap = overlap;
          }
        }
        if (bestOverlap >= 0.5) {
          used.add(best);
          Set<Integer> source = found.get(best).source();
          boolean bothNone = one.source().isEmpty() && source.isEmpty();
          right += bothNone || one.source().stream().anyMatch(source::contains) ? 1 : 0;
        }
      }
      return new Prf(right, found.size() - used.size(), gold.size() - right);
    }

    private static double jaccard(Set<Integer> a, Set<Integer> b) {
      Set<Integer> both = new HashSet<>(a);
      both.retainAll(b);
      int either = a.size() + b.size() - both.size();
      return either == 0 ? 0 : (double) both.size() / either;
    }
  }

  /// Persons, organisations and places in CoNLL files, whole spans with their type.
  private record Names(String set, String file) implements Measure {
    private static final Map<String, EntityType> TYPES =
        Map.ofEntries(
            Map.entry("PER", EntityType.PERSON),
            Map.entry("PERSON", EntityType.PERSON),
            Map.entry("ORG", EntityType.ORGANIZATION),
            Map.entry("CORPORATION", EntityType.ORGANIZATION),
            Map.entry("GROUP", EntityType.ORGANIZATION),
            Map.entry("LOC", EntityType.PLACE),
            Map.entry("LOCATION", EntityType.PLACE));

    @Override
    public String title() {
      return "annotate: names, " + set;
    }

    @Override
    public List<String> needs() {
      return List.of(file);
    }

    @Override
    public List<Score> run(Path data, Product product) {
      Prf sum = new Prf(0, 0, 0);
      for (String block : Data.text(data.resolve(file)).split("\n\\s*\n")) {
        StringBuilder text = new StringBuilder();
        Set<Map.Entry<Span, EntityType>> gold = new HashSet<>();
        String open = "";
        int start = 0;
        int end = 0;
        for (String line : block.strip().split("\n")) {
          String[] cells = line.strip().split("\\s+");
          if (cells.length < 2 || cells[0].equals("-DOCSTART-")) {
            continue;
          }
          String tag = cells[cells.length - 1];
          String type = tag.replaceFirst("^[BIES]-", "");
          if (!open.isEmpty() && (!type.equals(open) || tag.startsWith("B-"))) {
            add(gold, start, end, open);
            open = "";
          }
          int at = text.isEmpty() ? 0 : text.length() + 1;
          if (open.isEmpty() && !tag.equals("O")) {
            open = type;
            start = at;
          }
          text.append(text.isEmpty() ? "" : " ").append(cells[0]);
          end = text.length();
        }
        add(gold, start, end, open);
        if (!text.isEmpty()) {
          sum = sum.plus(compare(gold, product, text.toString()));
        }
      }
      return List.of(Score.of("entities." + set + ".f1", sum));
    }

    private static void add(
        Set<Map.Entry<Span, EntityType>> gold, int start, int end, String type) {
      Optional.ofNullable(TYPES.get(type.toUpperCase(java.util.Locale.ROOT)))
          .ifPresent(kind -> gold.add(Map.entry(Span.of(start, end), kind)));
    }

    private static Prf compare(
        Set<Map.Entry<Span, EntityType>> gold, Product product, String text) {
      Set<Map.Entry<Span, EntityType>> found = new HashSet<>();
      for (Mention mention : product.annotate(product.plain("names", text)).mentions()) {
        if (mention.form() == Mention.Form.NAME && TYPES.containsValue(mention.type())) {
          found.add(Map.entry(mention.span(), mention.type()));
        }
      }
      Set<Map.Entry<Span, EntityType>> both = new HashSet<>(gold);
      both.retainAll(found);
      return new Prf(both.size(), found.size() - both.size(), gold.size() - both.size());
    }
  }

  /// Figures with their values: an item is right where every figure it wants is found.
  private record Figures(String set) implements Measure {
    private static final Pattern NUMBER =
        Pattern.compile("\\s*([-+]?[\\d.]+(?:[eE][-+]?\\d+)?)\\s*%?\\s*");

    @Override
    public String title() {
      return "annotate: figures, " + set;
    }

    @Override
    public List<String> needs() {
      return List.of("numbers/recognizers-" + set + ".json");
    }

    @Override
    public List<Score> run(Path data, Product product) {
      int right = 0;
      int total = 0;
      for (JsonNode item : Data.json(data.resolve(needs().getFirst()))) {
        String text = item.path("Input").asText();
        List<Wanted> wanted = new ArrayList<>();
        for (JsonNode result : item.path("Results")) {
          var value = NUMBER.matcher(result.path("Resolution").path("value").asText());
          if (value.matches()) {
            wanted.add(Wanted.of(text, result, Double.parseDouble(value.group(1))));
          }
        }
        if (wanted.isEmpty() && !item.path("Results").isEmpty()) {
          continue;
        }
        total++;
        List<Figure> figures =
            product.annotate(product.plain("figures", text)).figures().stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.parts().stream()))
                .toList();
        right += wanted.stream().allMatch(one -> figures.stream().anyMatch(one::is)) ? 1 : 0;
      }
      return List.of(Score.share("figures." + set + ".items", right, total));
    }

    private record Wanted(int start, int end, double value) {
      static Wanted of(String text, JsonNode result, double value) {
        String words = result.path("Text").asText().toLowerCase(java.util.Locale.ROOT);
        int at = Math.max(0, text.toLowerCase(java.util.Locale.ROOT).indexOf(words));
        int start = result.path("Start").asInt(at);
        return new Wanted(start, result.path("End").asInt(at + words.length() - 1) + 1, value);
      }

      boolean is(Figure figure) {
        return figure.span().start() < end
            && start < figure.span().end()
            && figure.quantity() instanceof Quantity.Exactly(double found)
            && Math.abs(found - value) <= 1e-6 * Math.max(1, Math.abs(value));
      }
    }
  }
}
