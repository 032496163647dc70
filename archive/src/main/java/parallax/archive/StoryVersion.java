package parallax.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a story has come; it changes whenever its articles or what persons say of it do.
///
/// @param ruled number of the newest ruling on one of its articles, 0 where there is none
/// @param newest number of its newest article
/// @param articles how many it has
public record StoryVersion(long ruled, long newest, int articles) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,9})");

  /// What [#written] gave.
  ///
  /// @throws IllegalArgumentException where it never gave that
  public static StoryVersion of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + written + "' is no version of a story");
    }
    return new StoryVersion(
        Long.parseLong(parts.group(1)),
        Long.parseLong(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /// As the API writes it.
  public String written() {
    return ruled + "-" + newest + "-" + articles;
  }
}
