package parallax.group;

/// The features of one decision. The array is not to be changed.
final class Evidence {

  private final double[] features;

  Evidence(double[] features) {
    this.features = features;
  }

  /// The main ones in words.
  String said() {
    double days = features[Features.DAYS];
    return "likeness of words "
        + mean(Features.WORDS)
        + ", names "
        + mean(Profile.NAMES)
        + ", numbers "
        + mean(Features.NUMBERS)
        + ", meaning "
        + mean(Features.GIST)
        + (days == Features.UNKNOWN ? "" : "; days between: " + (long) days);
  }

  private String mean(int channel) {
    return hundredths(features[Features.mean(channel)]);
  }

  /// A number with two decimals: "0.07". Written for each article that comes, so not by a format.
  static String hundredths(double value) {
    long hundredths = Math.round(Math.abs(value) * 100);
    long rest = hundredths % 100;
    return (value < 0 && hundredths > 0 ? "-" : "")
        + hundredths / 100
        + (rest < 10 ? ".0" : ".")
        + rest;
  }
}
