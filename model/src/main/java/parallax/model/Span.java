package parallax.model;

/// A piece of an article's text: half-open, in UTF-16 code units.
///
/// @param start first unit, from 0
/// @param end one past the last unit, never before `start`
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + ") is not 0 <= start <= end");
    }
  }

  public static Span of(int start, int end) {
    return new Span(start, end);
  }

  /// The smallest span that holds both.
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /// This span moved by `by` units.
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /// The words in `text` at this span.
  public String in(String text) {
    return text.substring(start, end);
  }

  /// By start, then by end.
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
