package parallax.group;

/// Decides what belongs together. Scores are log-odds: 0 is even, above it is yes.
interface Judge {

  double join(Profile article, LiveStory story, double[] features);

  double merge(LiveStory a, LiveStory b, double[] features);

  /// Whether the halves of one story are one, in log-odds.
  double split(LiveStory one, LiveStory other, double[] features);
}
