package parallax.annotate.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.language.SpanModel;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Sentence;
import parallax.text.Stopwords;
import parallax.text.Token;

/// Finds who and what an article refers to: by name, by description, by pronoun.
///
/// Names come from the span model, where it is sure, and from capitals and lists. Descriptions and
/// pronouns are taken only where one candidate alone is plausible.
public final class NameAnnotator {
  /// Mean chance from which the model's names are taken; below it they are rather wrong than right.
  private static final double SURE = 0.4;

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
      candidates.addAll(
          merged(
              recogniser.candidates(sentence), modelNames, capitals.sentence(sentence), sentence));
    }
    if (candidates.size() > MOST_NAMES) {
      candidates.subList(MOST_NAMES, candidates.size()).clear();
    }
    var entities = new Entities(text, candidates);
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

  /// The model's sure names stand, but for what the lists know for certain.
  private static List<Candidate> merged(
      List<Candidate> rules, List<SpanModel.Name> names, List<Token> tokens, int sentence) {
    if (tokens.isEmpty() || names.isEmpty()) {
      return rules;
    }
    var merged = new ArrayList<>(rules);
    for (SpanModel.Name name : names) {
      int to = first(tokens, name.span().end());
      int from = nameStart(tokens, first(tokens, name.span().start()), to, name.type());
      boolean inside =
          name.span().start() >= tokens.getFirst().start()
              && name.span().end() <= tokens.getLast().end();
      if (name.score() < SURE || name.type() == EntityType.GROUP || !inside || from >= to) {
        continue;
      }
      boolean known =
          rules.stream().anyMatch(rule -> rule.sure() && rule.span().overlaps(name.span()));
      if (!known) {
        merged.removeIf(rule -> rule.span().overlaps(name.span()));
        Surroundings around = Surroundings.of(tokens, from, to);
        merged.add(
            new Candidate(
                List.copyOf(tokens.subList(from, to)),
                name.type(),
                to - from > 1,
                around.gender(),
                around.country(),
                around.office(),
                sentence));
      }
    }
    merged.sort(Comparator.comparing(Candidate::span));
    return merged;
  }

  /// Where the name itself starts in what the model marked: behind an article or a pronoun, and for
  /// a person behind the office before the name ("harbour master Jonas Brekke"). `to` where nothing
  /// of it is a name.
  private static int nameStart(List<Token> tokens, int from, int to, EntityType type) {
    int start = from;
    // Where the name itself is in small letters, as in messages, they tell nothing.
    boolean capitals = from < to && Character.isUpperCase(tokens.get(to - 1).text().charAt(0));
    for (int at = from; capitals && type == EntityType.PERSON && at < to; at++) {
      String word = tokens.get(at).text();
      if (Character.isLowerCase(word.charAt(0)) && !Capitals.joins(word)) {
        start = at + 1;
      }
    }
    while (start < to
        && Stopwords.english().contains(tokens.get(start).text().toLowerCase(Locale.ROOT))) {
      start++;
    }
    return start;
  }

  /// The first token that starts at `offset` or after it.
  private static int first(List<Token> tokens, int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < offset) {
      at++;
    }
    return at;
  }
}
