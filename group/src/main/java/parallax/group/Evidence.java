package parallax.group;

import java.util.Locale;

/// The features of one decision. The array is not to be changed.
final class Evidence {

  private final double[] features;

  Evidence(double[] features) {
    this.features = features;
  }

  /// The main ones in words.
  String said() {
    double days = features[Features.DAYS];
    return String.format(
        Locale.ROOT,
        "likeness of words %.2f, names %.2f, numbers %.2f, meaning %.2f%s",
        features[Features.mean(Features.WORDS)],
        features[Features.mean(Profile.NAMES)],
        features[Features.mean(Features.NUMBERS)],
        features[Features.mean(Features.GIST)],
        days == Features.UNKNOWN ? "" : "; days between: " + (long) days);
  }
}
