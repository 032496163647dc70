package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;
import parallax.model.Speaker;

/// Makes quotes of attributions: their kind, their speaker, and through whom they came.
final class Assembly {

  /// A follow-up without a cue of its own is that much less sure.
  private static final double FOLLOWING = 0.7;

  private final String text;
  private final List<Sentence> sentences;
  private final SentenceIndex index;
  private final List<Quoted> quotes;
  private final SpeakerResolver resolver;
  private final SentenceSubjects subjects;

  /// Sentences in which a person was found to speak: they are about that person.
  private final BitSet spoken = new BitSet();

  private int next;

  Assembly(
      String text,
      List<Sentence> sentences,
      List<Quoted> quotes,
      SpeakerResolver resolver,
      SentenceSubjects subjects) {
    this.text = text;
    this.sentences = sentences;
    this.index = new SentenceIndex(sentences);
    this.quotes = quotes;
    this.resolver = resolver;
    this.subjects = subjects;
  }

  /// Tells the resolver whom the sentences before `sentence` are about.
  private void readTo(int sentence) {
    for (; next < sentence; next++) {
      int paragraph = sentences.get(next).paragraph();
      Optional<Span> subject = spoken.get(next) ? Optional.empty() : subjects.of(next);
      subject.ifPresent(words -> resolver.about(text, words, paragraph));
      if (subjects.goesOn(next)) {
        resolver.goesOn(paragraph);
      }
    }
  }

  private record Resolved(
      Attribution attribution, Optional<Speaker> speaker, Optional<String> via) {}

  /// @param attributions each with content
  List<Quote> quotes(List<Attribution> attributions) {
    List<Attribution> byMention = new ArrayList<>(attributions);
    byMention.sort(Comparator.comparingInt(Assembly::place));
    Map<Attribution, Resolved> resolved = new HashMap<>();
    List<Resolved> open = new ArrayList<>();
    for (Attribution attribution : byMention) {
      open.removeIf(outer -> outer.attribution().contentSpan().end() <= place(attribution));
      Resolved one = resolve(attribution, open);
      resolved.put(attribution, one);
      if (open.size() < NESTING) {
        open.add(one);
      }
    }
    List<Quote> made = new ArrayList<>();
    for (Attribution attribution : attributions) {
      made.add(
          quote(
              resolved.getOrDefault(
                  attribution, new Resolved(attribution, Optional.empty(), Optional.empty()))));
    }
    return made;
  }

  /// Deeper nesting is not looked at.
  private static final int NESTING = 4;

  private static int place(Attribution attribution) {
    return attribution
        .source()
        .or(attribution::cue)
        .map(Span::start)
        .orElseGet(() -> attribution.contentSpan().start());
  }

  private record Relayed(int paragraph, String via) {}

  /// Through whom each speaker last spoke.
  private final Map<String, Relayed> relays = new HashMap<>();

  private Resolved resolve(Attribution attribution, List<Resolved> open) {
    int paragraph = sentences.get(attribution.sentence()).paragraph();
    readTo(attribution.sentence());
    attribution
        .source()
        .filter(source -> PRONOUN.matcher(source.in(text)).matches())
        .ifPresent(source -> readBefore(source, paragraph));
    Optional<Speaker> speaker =
        attribution
            .source()
            .flatMap(source -> resolver.resolve(text, source, paragraph))
            .or(() -> toldBefore(attribution))
            .or(() -> toldWith(attribution));
    if (speaker.filter(resolver::isPerson).isPresent() && attribution.cue().isPresent()) {
      spoken.set(attribution.sentence());
    }
    if (attribution.cue().isEmpty()) {
      speaker = speaker.map(s -> new Speaker(s.name(), s.confidence() * FOLLOWING));
    }
    Optional<String> via = attribution.relay().flatMap(words -> resolver.relay(text, words));
    if (via.isPresent() && speaker.isPresent()) {
      relays.put(speaker.get().name(), new Relayed(paragraph, via.get()));
    }
    if (via.isEmpty()) {
      via = outer(attribution, open);
    }
    if (via.isEmpty()) {
      via = carried(paragraph, speaker);
    }
    Optional<Speaker> who = speaker;
    return new Resolved(
        attribution, speaker, via.filter(v -> who.filter(s -> s.name().equals(v)).isEmpty()));
  }

  /// "As for Orla, he said …", "Ada Orla, who defends them, she said: …": a pronoun may mean whom
  /// its sentence is about, unless another stands before it there: "Orla called her, she said".
  private void readBefore(Span source, int paragraph) {
    subjects
        .of(index.at(source.start()))
        .filter(subject -> subject.end() <= source.start())
        .filter(subject -> source.start() - subject.end() <= NEAR)
        .filter(subject -> !PRONOUN.matcher(subject.in(text)).find())
        .filter(subject -> !PRONOUN.matcher(text.substring(subject.end(), source.start())).find())
        .ifPresent(subject -> resolver.about(text, subject, paragraph));
  }

  /// Characters from whom a sentence is about to the pronoun for them.
  private static final int NEAR = 400;

  private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:s?he|her|him|his)\\b");

  /// "Orla shook her head. “No one came.”": words that nobody is said to say, in quotation marks,
  /// are those of whom the sentence right before is about.
  private Optional<Speaker> toldBefore(Attribution attribution) {
    int sentence = attribution.sentence();
    boolean open = attribution.source().isEmpty() && attribution.cue().isEmpty();
    boolean first =
        attribution.contentSpan().start() - sentences.get(sentence).span().start() <= 1
            && kind(attribution) == Quote.Kind.DIRECT;
    boolean follows =
        sentence > 0
            && sentences.get(sentence - 1).paragraph() == sentences.get(sentence).paragraph();
    if (!open || !first || !follows) {
      return Optional.empty();
    }
    int paragraph = sentences.get(sentence).paragraph();
    return subjects.goesOn(sentence - 1)
        ? resolver.lastPerson(paragraph)
        : subjects
            .of(sentence - 1)
            .flatMap(words -> resolver.resolve(text, words, paragraph))
            .filter(resolver::isPerson);
  }

  /// "Orla, in the car park: “No one came.”": whose words follow the colon is not said, or was not
  /// read; they are those of whom the sentence is about.
  private Optional<Speaker> toldWith(Attribution attribution) {
    int from = attribution.contentSpan().start();
    int sentence = index.at(from);
    int before = from;
    while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    boolean follows =
        kind(attribution) == Quote.Kind.DIRECT && before > 0 && text.charAt(before - 1) == ':';
    return follows
        ? subjects
            .of(sentence)
            .filter(subject -> subject.end() <= from)
            .flatMap(words -> resolver.resolve(text, words, sentences.get(sentence).paragraph()))
            .filter(resolver::isPerson)
            .map(who -> new Speaker(who.name(), who.confidence() * FOLLOWING))
        : Optional.empty();
  }

  /// Who reports a statement within which this one stands: "the Kremlin said Putin had told
  /// him …".
  private Optional<String> outer(Attribution attribution, List<Resolved> open) {
    for (Resolved outer : open.reversed()) {
      boolean within =
          attribution.cue().isPresent()
              && outer.attribution().content().stream()
                  .anyMatch(c -> c.contains(attribution.cue().get()));
      boolean institution = outer.speaker().filter(s -> !resolver.isPerson(s)).isPresent();
      if (within && institution) {
        return outer.speaker().map(Speaker::name);
      }
    }
    return Optional.empty();
  }

  /// The same speaker going on in the same paragraph goes on through the same medium.
  private Optional<String> carried(int paragraph, Optional<Speaker> speaker) {
    return speaker
        .map(who -> relays.get(who.name()))
        .filter(last -> last.paragraph() == paragraph)
        .map(Relayed::via);
  }

  private Quote quote(Resolved resolved) {
    Attribution a = resolved.attribution();
    return new Quote(
        a.content(),
        a.source().map(List::of).orElse(List.of()),
        a.cue().map(List::of).orElse(List.of()),
        kind(a),
        resolved.speaker(),
        resolved.via());
  }

  private Quote.Kind kind(Attribution attribution) {
    boolean all = true;
    boolean any = false;
    boolean statement = false;
    for (Span piece : attribution.content()) {
      Optional<Quoted> inside = firstWithin(piece);
      any |= inside.isPresent();
      boolean whole =
          inside
              .filter(q -> q.outer().end() >= piece.end() - 1)
              .filter(
                  q ->
                      Span.of(piece.start(), q.outer().start()).in(text).matches("(?i)(that\\s*)?"))
              .isPresent();
      all &= whole;
      statement |= whole && Word.in(text, inside.orElseThrow().inner()).size() >= STATEMENT;
    }
    if (!any) {
      return Quote.Kind.INDIRECT;
    }
    return !all ? Quote.Kind.MIXED : statement ? Quote.Kind.DIRECT : Quote.Kind.PARTIAL;
  }

  /// Fewer quoted words are part of a sentence.
  private static final int STATEMENT = 6;

  private Optional<Quoted> firstWithin(Span span) {
    int low = 0;
    int high = quotes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotes.get(middle).outer().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < quotes.size() && quotes.get(low).outer().start() < span.end()
        ? Optional.of(quotes.get(low))
        : Optional.empty();
  }
}
