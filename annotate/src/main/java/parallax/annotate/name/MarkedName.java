package parallax.annotate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parallax.language.SpanModel;
import parallax.model.EntityType;
import parallax.text.Fold;
import parallax.text.Stopwords;
import parallax.text.Token;

/// What of the words that the model marked is the name: without an article, an office or a party
/// before it ("harbour master Jonas Brekke", "Democrat Ann Poe"), small letters, marks and a
/// possessive ending after it ("Cairo police", "Flint,").
final class MarkedName {
  private final List<Token> tokens;
  private final SpanModel.Name marked;

  private MarkedName(List<Token> tokens, SpanModel.Name marked) {
    this.tokens = tokens;
    this.marked = marked;
  }

  /// The candidate, or nothing where no name is left.
  ///
  /// @param tokens the sentence's
  static Optional<Candidate> in(List<Token> tokens, SpanModel.Name marked, int sentence) {
    boolean inside =
        marked.span().start() >= tokens.getFirst().start()
            && marked.span().end() <= tokens.getLast().end();
    return inside ? new MarkedName(tokens, marked).candidate(sentence) : Optional.empty();
  }

  private Optional<Candidate> candidate(int sentence) {
    int from = first(marked.span().start());
    int to = first(marked.span().end());
    boolean capitals = tokens.subList(from, to).stream().anyMatch(MarkedName::isCapital);
    if (!capitals && isEdited()) {
      return Optional.empty();
    }
    int end = capitals ? end(from, to) : to;
    int start = start(from, end, capitals);
    if (start >= end || isAdjective(start, end) || isOffice(start, end)) {
      return Optional.empty();
    }
    List<Token> name = List.copyOf(tokens.subList(start, end));
    boolean place =
        end < to && name.size() == 1 && Lists.PLACES.containsKey(Fold.fold(name.getFirst().text()));
    Surroundings around = Surroundings.of(tokens, start, end);
    return Optional.of(
        new Candidate(
            name,
            place ? EntityType.PLACE : marked.type(),
            end - start > 1,
            around.gender(),
            around.country(),
            around.office(),
            sentence));
  }

  /// Whether the sentence keeps capitals and a final mark; in others small letters tell nothing.
  private boolean isEdited() {
    String first = tokens.getFirst().text();
    String last = tokens.getLast().text();
    boolean quoted = Character.isUpperCase(first.codePointAt(0)) || "“\"'‘".contains(first);
    return quoted && ".?!”\"’'".contains(last);
  }

  private int start(int from, int end, boolean capitals) {
    int start = from;
    for (int at = from; capitals && marked.type() == EntityType.PERSON && at < end; at++) {
      String word = tokens.get(at).text();
      if (Character.isLowerCase(word.charAt(0)) && !Capitals.joins(word) && !isCapital(at)) {
        start = at + 1;
      }
    }
    for (int at = start; marked.type() == EntityType.PERSON && at + 2 < end; at++) {
      start = tokens.get(at).text().equals("of") ? at + 1 : start;
    }
    while (start < end && isLead(start, end)) {
      start++;
    }
    return start;
  }

  /// "Minister", "Transport Secretary", "of Energy": nobody's name.
  private boolean isOffice(int from, int end) {
    boolean of = tokens.get(from).text().equals("of");
    return of
        || (marked.type() == EntityType.PERSON
            && tokens.subList(from, end).stream().allMatch(word -> Lists.isOffice(word.text())));
  }

  /// "Head of State Ada Orla", "Minister of Foreign Affairs Ada Orla".
  private boolean endsOffice(int at, int end) {
    String before = at > 0 ? tokens.get(at - 1).text() : "";
    boolean of = before.equals("of") || before.equals("the") || before.equals("and");
    boolean over = Lists.PORTFOLIOS.contains(tokens.get(at).text());
    boolean place = of && Lists.PLACES.containsKey(Fold.fold(tokens.get(at).text()));
    return at + 2 < end && (place || (over && (of || Lists.isOffice(before))));
  }

  private boolean isLead(int at, int end) {
    String word = tokens.get(at).text();
    String lower = word.toLowerCase(Locale.ROOT);
    boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    if ((Stopwords.english().contains(lower) && !acronym) || !hasLetter(word)) {
      return true;
    }
    boolean person = marked.type() == EntityType.PERSON && at + 1 < end && isCapital(end - 1);
    boolean people =
        Lists.ADJECTIVES.containsKey(Fold.fold(word)) || Lists.PEOPLES.containsKey(Fold.fold(word));
    // Two more words, since "Christian Poe" is a name.
    boolean shouted = isShouted(at) && !isShouted(end - 1);
    return person
        && (Lists.TITLES.containsKey(lower)
            || shouted
            || endsOffice(at, end)
            || (people && at + 2 < end));
  }

  private boolean isShouted(int at) {
    String word = tokens.get(at).text();
    return word.length() > SHORT && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /// Letters of initials, which are no shouting.
  private static final int SHORT = 3;

  /// One past the last token that is written as a name is.
  private int end(int from, int to) {
    int end = to;
    while (end > from && !isCapital(end - 1) && !Character.isDigit(letter(end - 1))) {
      end--;
    }
    return end;
  }

  private int letter(int at) {
    return tokens.get(at).text().codePointAt(0);
  }

  private boolean isAdjective(int from, int to) {
    String word = Recogniser.text(tokens, from, to);
    String folded = Fold.fold(word);
    return Lists.ADJECTIVES.containsKey(folded) && !Lists.PLACES.containsKey(folded);
  }

  private boolean isCapital(int at) {
    return isCapital(tokens.get(at));
  }

  private static boolean isCapital(Token token) {
    return Capitals.isCapital(token.text());
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /// The first token that starts at `offset` or after it.
  private int first(int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < offset) {
      at++;
    }
    return at;
  }

  /// The rules' candidates and the model's: the model's stand, but for what the lists know for
  /// certain.
  static List<Candidate> join(
      List<Candidate> rules, List<SpanModel.Name> names, List<Token> tokens, int sentence) {
    if (tokens.isEmpty() || names.isEmpty()) {
      return rules;
    }
    var joined = new ArrayList<>(rules);
    for (SpanModel.Name name : names) {
      if (name.score() < SURE || name.type() == EntityType.GROUP) {
        continue;
      }
      boolean known =
          rules.stream().anyMatch(rule -> rule.sure() && rule.span().overlaps(name.span()));
      Optional<Candidate> candidate =
          known
              ? Optional.empty()
              : in(tokens, name, sentence).map(found -> whole(found, rules, tokens));
      if (candidate.isPresent()) {
        joined.removeIf(rule -> rule.span().overlaps(name.span()));
        joined.add(candidate.get());
      }
    }
    joined.sort(java.util.Comparator.comparing(Candidate::span));
    return joined;
  }

  /// A part of a run of two or three plain capitalised words is all of it: "Orla Marina", of which
  /// the model saw "Marina".
  private static Candidate whole(Candidate found, List<Candidate> rules, List<Token> tokens) {
    for (Candidate rule : rules) {
      boolean longer =
          rule.span().contains(found.span())
              && rule.type() == EntityType.PERSON
              && found.tokens().size() < rule.tokens().size()
              && rule.tokens().size() <= LONGEST_WHOLE
              && !rule.tokens().getFirst().equals(tokens.getFirst())
              && rule.tokens().stream().noneMatch(MarkedName::isKnown);
      if (longer) {
        return new Candidate(
            rule.tokens(),
            found.type(),
            found.sure(),
            rule.gender(),
            rule.country(),
            rule.office(),
            rule.sentence());
      }
    }
    return found;
  }

  private static final int LONGEST_WHOLE = 3;

  private static boolean isKnown(Token word) {
    String folded = Fold.fold(word.text());
    return Lists.PLACES.containsKey(folded)
        || Lists.ADJECTIVES.containsKey(folded)
        || Lists.PEOPLES.containsKey(folded)
        || Lists.isOffice(word.text())
        || Stopwords.english().contains(word.text().toLowerCase(Locale.ROOT));
  }

  /// Mean chance from which the model's names are taken; below it they are rather wrong than right.
  private static final double SURE = 0.4;
}
