package parallax.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.language.RelationModel;

/// What a story's articles quote: its utterances, and how surely two quotations render one.
final class Speech {
  private final List<List<Rendering>> utterances;
  private final Map<Rendering.Place, Integer> numbers = new HashMap<>();
  private final RenderingScore scoring;

  private Speech(
      List<List<Rendering>> utterances, List<Rendering> renderings, RenderingScore scoring) {
    this.utterances = List.copyOf(utterances);
    this.scoring = scoring;
    for (int i = 0; i < renderings.size(); i++) {
      numbers.put(renderings.get(i).place(), i);
    }
  }

  /// @param model reads the quotations that may render one utterance
  static Speech of(StoryView view, RelationModel model) {
    List<Rendering> renderings = new RenderingReader(view).read();
    RenderingScore scoring = new RenderingScore(view.weights(), renderings, model);
    return new Speech(new UtteranceFinder(renderings, scoring).find(), renderings, scoring);
  }

  /// In order of their first rendering; each rendering is in exactly one.
  List<List<Rendering>> utterances() {
    return utterances;
  }

  /// The chance that two renderings of different articles render one utterance.
  double chance(Rendering a, Rendering b) {
    Integer left = numbers.get(a.place());
    Integer right = numbers.get(b.place());
    if (left == null || right == null) {
      throw new IllegalArgumentException("no quotation of this story: " + a.words().text());
    }
    return scoring.of(left, right);
  }
}
