package parallax.evaluation.speed;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// [Growth] as a picture (SVG): processor time on the left and most memory on the right, both by
/// the number of articles, all three scales by powers of ten; dotted, what time would be in
/// proportion to the first number.
final class GrowthPlot {
  private static final String TIME = "#1b5e9c";
  private static final String MEMORY = "#a34700";
  private static final double LEFT = 70;
  private static final double RIGHT = 480;
  private static final double TOP = 50;
  private static final double BOTTOM = 200;

  private GrowthPlot() {}

  /// @param steps two or more, by number
  static String of(List<Growth.Step> steps) {
    if (steps.size() < 2) {
      throw new IllegalArgumentException("a plot of " + steps.size() + " steps");
    }
    Growth.Step first = steps.getFirst();
    Growth.Step last = steps.getLast();
    Scale across = new Scale(first.articles(), last.articles(), LEFT, RIGHT);
    Scale time = Scale.of(steps.stream().map(Growth.Step::cpu).toList(), BOTTOM, TOP);
    Scale memory = Scale.of(steps.stream().map(Growth.Step::mebibytes).toList(), BOTTOM, TOP);
    var svg = new StringBuilder();
    svg.append(head(steps));
    for (double seconds : time.tens()) {
      svg.append(line(LEFT, time.at(seconds), RIGHT, time.at(seconds), "stroke=\"#ddd\""));
      svg.append(
          text(
              62,
              time.at(seconds) + 4,
              "end",
              TIME,
              String.format(Locale.ROOT, "%,.0f s", seconds)));
    }
    for (double mebibytes : memory.tens()) {
      svg.append(
          text(
              488,
              memory.at(mebibytes) + 4,
              "start",
              MEMORY,
              String.format(Locale.ROOT, "%,.0f MiB", mebibytes)));
    }
    double proportional = first.cpu() * last.articles() / first.articles();
    svg.append(
        line(
            LEFT,
            time.at(first.cpu()),
            RIGHT,
            time.at(proportional),
            "stroke=\"" + TIME + "\" stroke-dasharray=\"3 4\""));
    svg.append(curve(steps, across, time, Growth.Step::cpu, TIME));
    svg.append(curve(steps, across, memory, Growth.Step::mebibytes, MEMORY));
    for (Growth.Step step : steps) {
      svg.append(
          text(
              across.at(step.articles()),
              222,
              "middle",
              "#000",
              String.format(Locale.ROOT, "%,d", step.articles())));
    }
    svg.append(text(70, 20, "start", TIME, "processor time (dotted: in proportion)"));
    svg.append(text(480, 38, "end", MEMORY, "most memory of the process"));
    svg.append(text(275, 244, "middle", "#000", "articles of one sentence, into an archive"));
    return svg.append("</svg>\n").toString();
  }

  /// From a value to its place, by powers of ten.
  private record Scale(double least, double most, double from, double to) {
    /// From the power of ten below all to the one above.
    static Scale of(List<Double> values, double from, double to) {
      double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
      double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      double below = Math.pow(10, Math.floor(Math.log10(least)));
      return new Scale(
          below, Math.max(10 * below, Math.pow(10, Math.ceil(Math.log10(most)))), from, to);
    }

    double at(double value) {
      return from + (to - from) * Math.log(value / least) / Math.log(most / least);
    }

    double[] tens() {
      return java.util.stream.DoubleStream.iterate(
              least, ten -> ten <= most * 1.01, ten -> ten * 10)
          .toArray();
    }
  }

  private static String head(List<Growth.Step> steps) {
    String numbers =
        steps.stream()
            .map(step -> String.format(Locale.ROOT, "%,d", step.articles()))
            .collect(Collectors.joining(" and "));
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 570 252" font-family="sans-serif" \
    font-size="12" role="img" aria-label="Processor time and memory for %s articles">
    <rect width="570" height="252" fill="#fff"/>
    """
        .formatted(numbers);
  }

  private static String line(double x1, double y1, double x2, double y2, String look) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>%n",
        x1,
        y1,
        x2,
        y2,
        look);
  }

  private static String text(double x, double y, String anchor, String colour, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        colour,
        words);
  }

  private static String curve(
      List<Growth.Step> steps,
      Scale across,
      Scale up,
      java.util.function.ToDoubleFunction<Growth.Step> value,
      String colour) {
    var points = new StringBuilder();
    var dots = new StringBuilder();
    for (Growth.Step step : steps) {
      double x = across.at(step.articles());
      double y = up.at(value.applyAsDouble(step));
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      dots.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
              x,
              y,
              colour));
    }
    return "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n%s"
        .formatted(colour, points.toString().strip(), dots);
  }
}
