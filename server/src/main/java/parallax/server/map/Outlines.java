package parallax.server.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Coasts and borders of the earth, drawn as paths of SVG: only what a view shows, and no finer
/// than its units.
final class Outlines {
  private static final double STEP = .01;

  /// Units beyond the view to which lines are drawn.
  private static final double BEYOND = 4;

  /// Units between two points that can be told apart.
  private static final double FINEST = 1.2;

  private static final class Line {
    /// Longitudes and latitudes by turns.
    private final double[] points;

    private double west = 180;
    private double east = -180;
    private double south = 90;
    private double north = -90;

    Line(String steps) {
      String[] parts = steps.split(" ", -1);
      points = new double[parts.length];
      int x = 0;
      int y = 0;
      for (int i = 0; i < parts.length; i += 2) {
        x += Integer.parseInt(parts[i]);
        y += Integer.parseInt(parts[i + 1]);
        points[i] = x * STEP;
        points[i + 1] = y * STEP;
        west = Math.min(west, points[i]);
        east = Math.max(east, points[i]);
        south = Math.min(south, points[i + 1]);
        north = Math.max(north, points[i + 1]);
      }
    }

    boolean isSeen(View view) {
      return east >= view.west()
          && west <= view.east()
          && north >= view.south()
          && south <= view.north();
    }
  }

  private final List<Line> coasts = new ArrayList<>();
  private final List<Line> borders = new ArrayList<>();

  private Outlines() {
    List<Line> to = coasts;
    for (String line : Lines.of("outlines.txt.gz")) {
      if (line.isEmpty()) {
        to = borders;
      } else {
        to.add(new Line(line));
      }
    }
  }

  private static final class Once {
    private static final Outlines THE = new Outlines();
  }

  /// Read at the first call.
  static Outlines get() {
    return Once.THE;
  }

  /// Closed rings, the inner ones of lakes.
  String land(View view) {
    StringBuilder path = new StringBuilder();
    for (Line line : coasts) {
      if (line.isSeen(view)) {
        ring(clipped(line, view), path);
      }
    }
    return path.toString();
  }

  String borders(View view) {
    StringBuilder path = new StringBuilder();
    for (Line line : borders) {
      if (line.isSeen(view)) {
        open(line, view, path);
      }
    }
    return path.toString();
  }

  /// A ring's points in the view, what lies outside laid onto its edge: those parts are not seen,
  /// and what is filled stays filled.
  private static List<double[]> clipped(Line line, View view) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < line.points.length; i += 2) {
      points.add(new double[] {view.x(line.points[i]), view.y(line.points[i + 1])});
    }
    for (int side = 0; side < 4 && !points.isEmpty(); side++) {
      points = against(points, side);
    }
    return points;
  }

  /// Cuts off what lies beyond one side (Sutherland and Hodgman 1974).
  private static List<double[]> against(List<double[]> points, int side) {
    List<double[]> kept = new ArrayList<>();
    double[] before = points.getLast();
    for (double[] point : points) {
      double was = inside(before, side);
      double is = inside(point, side);
      if ((was < 0) != (is < 0)) {
        double share = was / (was - is);
        kept.add(
            new double[] {
              before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
            });
      }
      if (is >= 0) {
        kept.add(point);
      }
      before = point;
    }
    return kept;
  }

  /// How far inside of a side a point lies.
  private static double inside(double[] point, int side) {
    return switch (side) {
      case 0 -> point[0] + BEYOND;
      case 1 -> View.WIDTH + BEYOND - point[0];
      case 2 -> point[1] + BEYOND;
      default -> View.HEIGHT + BEYOND - point[1];
    };
  }

  private static void ring(List<double[]> points, StringBuilder path) {
    List<double[]> fine = thinned(points);
    if (fine.size() > 2) {
      write(fine, path);
      path.append('z');
    }
  }

  private static void open(Line line, View view, StringBuilder path) {
    List<double[]> seen = new ArrayList<>();
    for (int i = 0; i < line.points.length; i += 2) {
      double[] point = {view.x(line.points[i]), view.y(line.points[i + 1])};
      boolean in = true;
      for (int side = 0; side < 4; side++) {
        in = in && inside(point, side) >= 0;
      }
      seen.add(point);
      if (!in && seen.size() > 1) {
        // The step that leads out is drawn still, the steps outside are not.
        end(seen, path);
      }
      if (!in) {
        seen.clear();
        seen.add(point);
      }
    }
    end(seen, path);
  }

  private static void end(List<double[]> seen, StringBuilder path) {
    List<double[]> fine = thinned(seen);
    if (fine.size() > 1) {
      write(fine, path);
    }
  }

  private static List<double[]> thinned(List<double[]> points) {
    List<double[]> fine = new ArrayList<>();
    for (double[] point : points) {
      if (fine.isEmpty()
          || Math.hypot(point[0] - fine.getLast()[0], point[1] - fine.getLast()[1]) >= FINEST) {
        fine.add(point);
      }
    }
    return fine;
  }

  private static void write(List<double[]> points, StringBuilder path) {
    char command = 'M';
    for (double[] point : points) {
      path.append(command).append(number(point[0])).append(' ').append(number(point[1]));
      command = 'L';
    }
  }

  static String number(double value) {
    String written = String.format(Locale.ROOT, "%.1f", value);
    return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
  }
}
