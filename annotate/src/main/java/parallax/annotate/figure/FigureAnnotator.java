package parallax.annotate.figure;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parallax.model.Figure;
import parallax.model.Mention;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.text.WordList;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Grammar;
import parallax.text.grammar.NumberReader;
import parallax.text.grammar.Piece;

/// Finds figures: numbers with their modifier, unit and what they count.
///
/// Immutable; safe for use by many threads; cost linear in the text.
public final class FigureAnnotator {
  /// The languages that have a grammar, by tag.
  private static final List<String> TAGS = List.of("en", "de");

  private static final Map<String, FigureAnnotator> LOADED = new ConcurrentHashMap<>();

  private final Grammar grammar;
  private final Counted counted;

  private FigureAnnotator(String language) {
    List<String> lines = new ArrayList<>(NumberReader.lexicon(language));
    for (String part : List.of("units", "currencies", "figure")) {
      lines.addAll(Grammar.lines(FigureAnnotator.class, part + "-" + language + ".txt"));
    }
    lines.add("[lexicon currencies of the JDK]");
    lines.addAll(currencies(Locale.forLanguageTag(language)));
    grammar = Grammar.parse(lines, Set.of());
    counted = new Counted(language);
  }

  /// For English text.
  public static FigureAnnotator english() {
    return of("en").orElseThrow();
  }

  /// For text in a language; empty where there is no grammar for it. Loaded when first asked for.
  ///
  /// @param language BCP 47 tag, of which the first part counts
  public static Optional<FigureAnnotator> of(String language) {
    String tag = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return TAGS.contains(tag)
        ? Optional.of(LOADED.computeIfAbsent(tag, FigureAnnotator::new))
        : Optional.empty();
  }

  /// The figures of `text`, in its order, none of them overlapping; none overlaps a time of `times`
  /// but a duration. What they count has no place.
  public List<Figure> annotate(String text, List<Sentence> sentences, List<TimeExpression> times) {
    return annotate(text, sentences, times, List.of());
  }

  /// The same, with the places among `mentions` where they belong to what is counted.
  public List<Figure> annotate(
      String text, List<Sentence> sentences, List<TimeExpression> times, List<Mention> mentions) {
    List<Figure> figures = new ArrayList<>();
    Surroundings around = new Surroundings(times, mentions);
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      for (List<Piece> pieces : Piece.stretches(text, span.start(), span.end())) {
        Chart chart = grammar.chart(text, pieces);
        NumberReader.addTo(chart);
        chart.run();
        read(text, chart, around, figures);
      }
    }
    return List.copyOf(figures);
  }

  private void read(String text, Chart chart, Surroundings around, List<Figure> figures) {
    int at = 0;
    int first = figures.size();
    Chart.Classes found = chart.classes(List.of("MFIG"));
    while (at < chart.pieces().size()) {
      Optional<Chart.Reading> best = best(chart, found.readings(at), around);
      if (best.isPresent()) {
        Figure figure = FigureMaker.figure(text, chart, best.get(), counted, around);
        boolean goesOn = figures.size() > first && counted.goesOn(chart, at);
        figures.add(goesOn ? FigureMaker.goingOn(figures.getLast(), figure) : figure);
        at = best.get().to();
      } else {
        at++;
      }
    }
  }

  private static Optional<Chart.Reading> best(
      Chart chart, List<Chart.Reading> readings, Surroundings around) {
    Chart.Reading best = null;
    for (Chart.Reading reading : readings) {
      boolean longer = best == null || reading.to() > best.to();
      if (longer && around.leaves(span(chart, reading)) && Countable.test(chart, reading)) {
        best = reading;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Span span(Chart chart, Chart.Reading reading) {
    return new Span(
        chart.pieces().get(reading.from()).start(), chart.pieces().get(reading.to() - 1).end());
  }

  /// All currencies by code and by name.
  private static List<String> currencies(Locale locale) {
    List<String> lines = new ArrayList<>();
    List<String> words = WordList.lines(FigureAnnotator.class, "not-currency-codes.txt");
    List<Currency> all = new ArrayList<>(Currency.getAvailableCurrencies());
    all.sort(java.util.Comparator.comparing(Currency::getCurrencyCode));
    for (Currency currency : all) {
      String code = currency.getCurrencyCode();
      String name = currency.getDisplayName(locale).toLowerCase(Locale.ROOT).replace(",", "");
      if (!words.contains(code.toLowerCase(Locale.ROOT))) {
        lines.add("CURCODE unit='" + code + ": " + code.toLowerCase(Locale.ROOT));
      }
      if (!name.contains("(") && !name.equals(code.toLowerCase(Locale.ROOT))) {
        lines.add("CURNAME unit='" + code + ": " + name + ", " + name + "s");
      }
    }
    return lines;
  }
}
