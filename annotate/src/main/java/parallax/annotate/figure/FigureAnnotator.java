package parallax.annotate.figure;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parallax.model.Figure;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.TimeExpression;
import parallax.model.TimeExpression.TimeType;
import parallax.text.grammar.Chart;
import parallax.text.grammar.Grammar;
import parallax.text.grammar.NumberReader;
import parallax.text.grammar.Piece;

/// Finds figures: numbers with their modifier, unit and what they count.
///
/// Immutable; safe for use by many threads; cost linear in the text.
public final class FigureAnnotator {
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
    return English.INSTANCE;
  }

  private static final class English {
    static final FigureAnnotator INSTANCE = new FigureAnnotator("en");
  }

  /// The figures of `text`, in its order, none of them overlapping; none overlaps a time of `times`
  /// but a duration.
  public List<Figure> annotate(String text, List<Sentence> sentences, List<TimeExpression> times) {
    List<Figure> figures = new ArrayList<>();
    Calendar calendar = new Calendar(times);
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      for (List<Piece> pieces : Piece.stretches(text, span.start(), span.end())) {
        Chart chart = grammar.chart(text, pieces);
        NumberReader.addTo(chart);
        chart.run();
        read(text, chart, calendar, figures);
      }
    }
    return List.copyOf(figures);
  }

  private void read(String text, Chart chart, Calendar calendar, List<Figure> figures) {
    int at = 0;
    int first = figures.size();
    Chart.Classes found = chart.classes(List.of("MFIG"));
    while (at < chart.pieces().size()) {
      Optional<Chart.Reading> best = best(chart, found.readings(at), calendar);
      if (best.isPresent()) {
        Figure figure = FigureMaker.figure(text, chart, best.get(), counted);
        boolean goesOn = figures.size() > first && counted.goesOn(chart, at);
        figures.add(goesOn ? FigureMaker.goingOn(figures.getLast(), figure) : figure);
        at = best.get().to();
      } else {
        at++;
      }
    }
  }

  private static Optional<Chart.Reading> best(
      Chart chart, List<Chart.Reading> readings, Calendar calendar) {
    Chart.Reading best = null;
    for (Chart.Reading reading : readings) {
      boolean longer = best == null || reading.to() > best.to();
      if (longer && calendar.leaves(span(chart, reading)) && Countable.test(chart, reading)) {
        best = reading;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Span span(Chart chart, Chart.Reading reading) {
    return new Span(
        chart.pieces().get(reading.from()).start(), chart.pieces().get(reading.to() - 1).end());
  }

  /// The times that no figure may overlap; asked in the order of the text.
  private static final class Calendar {
    private final List<TimeExpression> times;
    private int at = 0;

    Calendar(List<TimeExpression> times) {
      this.times =
          times.stream()
              .filter(t -> t.type() == TimeType.DATE || t.type() == TimeType.TIME)
              .toList();
    }

    boolean leaves(Span span) {
      while (at < times.size() && times.get(at).span().end() <= span.start()) {
        at++;
      }
      return at >= times.size() || !times.get(at).span().overlaps(span);
    }
  }

  /// All currencies by code and by name.
  private static List<String> currencies(Locale locale) {
    List<String> lines = new ArrayList<>();
    List<Currency> all = new ArrayList<>(Currency.getAvailableCurrencies());
    all.sort(java.util.Comparator.comparing(Currency::getCurrencyCode));
    for (Currency currency : all) {
      String code = currency.getCurrencyCode();
      String name = currency.getDisplayName(locale).toLowerCase(Locale.ROOT).replace(",", "");
      if (!AMBIGUOUS_CODES.contains(code)) {
        lines.add("CURCODE unit='" + code + ": " + code.toLowerCase(Locale.ROOT));
      }
      if (!name.contains("(") && !name.equals(code.toLowerCase(Locale.ROOT))) {
        lines.add("CURNAME unit='" + code + ": " + name + ", " + name + "s");
      }
    }
    return lines;
  }

  /// Codes that are words too: "all", "top", "try".
  private static final Set<String> AMBIGUOUS_CODES =
      Set.of(
          "ALL", "TOP", "TRY", "CUP", "GEL", "MOP", "PEN", "MAD", "LAK", "CAD", "BAM", "BOB", "RON",
          "SOS", "WON", "XXX", "XTS");
}
