package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.language.SpanModel;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Sentence;
import parallax.model.Span;

/// Finds what an article attributes: quotations and reported speech, who said it, and who passed it
/// on. Immutable once loaded; may be shared between threads. Linear in the length of the text.
public final class QuoteAnnotator {

  private final FunctionWords function;
  private final AttributionFinder finder;
  private final Optional<SpanModel> model;

  private QuoteAnnotator(FunctionWords function, CueVerbs verbs, Optional<SpanModel> model) {
    this.function = function;
    this.finder = new AttributionFinder(function, verbs);
    this.model = model;
  }

  /// An annotator with the word lists of this package alone.
  public static QuoteAnnotator byRules() {
    return new QuoteAnnotator(FunctionWords.load(), CueVerbs.load(), Optional.empty());
  }

  /// An annotator with the word lists of this package and what `model` finds.
  public static QuoteAnnotator with(SpanModel model) {
    return new QuoteAnnotator(FunctionWords.load(), CueVerbs.load(), Optional.of(model));
  }

  /// An annotator with the bundled model, where one is bundled.
  public static QuoteAnnotator load() {
    return SpanModel.load().map(QuoteAnnotator::with).orElseGet(QuoteAnnotator::byRules);
  }

  /// The attributions of `text`, in order of their content.
  ///
  /// @param sentences its sentences, in order
  /// @param mentions who and what is mentioned; where there are none, capitals stand in for names
  public List<Quote> annotate(String text, List<Sentence> sentences, List<Mention> mentions) {
    return annotate(
        text, sentences, mentions, model.map(m -> m.find(text).attributions()).orElse(List.of()));
  }

  /// The same, with what the model found, for callers that need its other findings too: it reads a
  /// text only once.
  ///
  /// @param found what the model attributes in `text`; empty where there is no model
  public List<Quote> annotate(
      String text,
      List<Sentence> sentences,
      List<Mention> mentions,
      List<SpanModel.Attribution> found) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    List<Quoted> quotes = QuotationMarks.in(text);
    List<Clause> clauses = clauses(text, sentences, quotes);
    List<Attribution> attributions = new ArrayList<>();
    clauses.forEach(clause -> attributions.addAll(finder.find(clause)));
    List<Attribution> complete =
        Turns.with(text, sentences, new Stray(text, sentences).attach(attributions, quotes));
    if (!found.isEmpty()) {
      complete = new Reconciler(text, quotes, sentences, named(mentions)).join(complete, found);
    }
    List<Mention> names = mentions.isEmpty() ? CapitalisedNames.in(clauses, function) : mentions;
    Roster roster = new Roster(names, clauses, function);
    SentenceSubjects subjects = new SentenceSubjects(clauses, roster, function);
    return new Assembly(text, sentences, quotes, new SpeakerResolver(roster, function), subjects)
        .quotes(complete);
  }

  private static List<Span> named(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.form() == Mention.Form.NAME)
        .map(Mention::span)
        .toList();
  }

  private static List<Clause> clauses(String text, List<Sentence> sentences, List<Quoted> quotes) {
    List<Clause> clauses = new ArrayList<>();
    int quote = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Span span = sentences.get(i).span();
      while (quote < quotes.size() && quotes.get(quote).outer().end() <= span.start()) {
        quote++;
      }
      int end = quote;
      while (end < quotes.size() && quotes.get(end).outer().start() < span.end()) {
        end++;
      }
      clauses.addAll(Clause.of(text, span, quotes.subList(quote, end), i));
    }
    return clauses;
  }
}
