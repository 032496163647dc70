package parallax.group;

/// A judge for articles that somebody put together: before a word of them is read, the odds that
/// two tell of one event are higher than in a stream of news.
///
/// @param odds log-odds that are added to each decision
record HopefulJudge(Judge judge, double odds) implements Judge {

  @Override
  public double join(Profile article, LiveStory story, double[] features) {
    return judge.join(article, story, features) + odds;
  }

  @Override
  public double merge(LiveStory a, LiveStory b, double[] features) {
    return judge.merge(a, b, features) + odds;
  }

  @Override
  public double split(LiveStory one, LiveStory other, double[] features) {
    return judge.split(one, other, features) + odds;
  }
}
