package parallax.annotate.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parallax.language.SpanModel;
import parallax.model.Mention;
import parallax.model.Sentence;
import parallax.text.Token;

/// Finds who and what an article refers to: by name, by description, by pronoun.
///
/// Names come from the span model, where it is sure, and from capitals and lists. Descriptions and
/// pronouns are taken only where one candidate alone is plausible.
public final class NameAnnotator {
  /// Names kept of one text: articles have a tenth of it, and each is held against the others.
  private static final int MOST_NAMES = 2_000;

  private final Optional<SpanModel> model;

  public NameAnnotator(Optional<SpanModel> model) {
    this.model = model;
  }

  /// With the bundled model.
  public static NameAnnotator create() {
    return new NameAnnotator(SpanModel.load());
  }

  /// The mentions of an article, in order of the text, disjoint.
  public List<Mention> annotate(String text, List<Sentence> sentences) {
    return annotate(text, sentences, model.map(m -> m.find(text).names()).orElse(List.of()));
  }

  /// As above, with names that a model already found in `text`.
  public List<Mention> annotate(
      String text, List<Sentence> sentences, List<SpanModel.Name> modelNames) {
    var capitals = new Capitals(text, sentences);
    var recogniser = new Recogniser(capitals);
    var candidates = new ArrayList<Candidate>();
    for (int sentence = 0; sentence < capitals.count(); sentence++) {
      List<Token> tokens = capitals.sentence(sentence);
      List<Candidate> joined =
          MarkedName.join(recogniser.candidates(sentence), modelNames, tokens, sentence);
      candidates.addAll(Kinds.told(joined, tokens));
    }
    if (candidates.size() > MOST_NAMES) {
      candidates.subList(MOST_NAMES, candidates.size()).clear();
    }
    var entities = new Entities(text, new Agreement(text).among(candidates));
    var mentions = new ArrayList<Mention>();
    for (Entity entity : entities.all()) {
      String name = entity.name();
      for (Candidate candidate : entity.mentions) {
        mentions.add(new Mention(candidate.span(), entity.type, name, Mention.Form.NAME));
      }
    }
    mentions.sort(Comparator.comparing(Mention::span));
    mentions.addAll(new Descriptions(capitals, entities, mentions).find());
    mentions.sort(Comparator.comparing(Mention::span));
    mentions.addAll(new Pronouns(capitals, entities, mentions).find());
    mentions.sort(Comparator.comparing(Mention::span));
    return List.copyOf(mentions);
  }
}
