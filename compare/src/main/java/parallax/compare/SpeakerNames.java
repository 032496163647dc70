package parallax.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Quote;
import parallax.model.Speaker;
import parallax.text.Fold;
import parallax.text.Words;

/// Gives speakers whom their own article only describes, or calls by one name, the name that the
/// story's articles together tell: "the finance minister" where one person of the story is called
/// so, "Ada" where the story has one Ada.
final class SpeakerNames {
  /// A description by another article is a little less sure than one's own name.
  private static final double BY_STORY = 0.7;

  /// Words before and after a name that may describe it.
  private static final int BEFORE = 8;

  private static final int AFTER = 6;

  private static final Set<String> PERSONS =
      Set.copyOf(WordClasses.read("offices.txt").of("persons"));

  /// Words that say of a holder only when.
  private static final Set<String> WHEN = Set.of("former", "ex", "acting", "then", "late", "the");

  private final List<AnnotatedArticle> articles;
  private final Cast cast;

  /// What each article says each person is: bags of words by the person's name in the story.
  private final List<Map<String, List<Set<String>>>> described = new ArrayList<>();

  private SpeakerNames(List<AnnotatedArticle> articles) {
    this.articles = articles;
    this.cast = StoryView.cast(articles);
    for (int i = 0; i < articles.size(); i++) {
      described.add(new LinkedHashMap<>());
      for (Mention mention : articles.get(i).mentions()) {
        if (mention.form() == Mention.Form.NAME && mention.type() == EntityType.PERSON) {
          describe(i, mention);
        }
      }
    }
  }

  static List<AnnotatedArticle> resolve(List<AnnotatedArticle> articles) {
    SpeakerNames names = new SpeakerNames(articles);
    List<AnnotatedArticle> resolved = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      resolved.add(names.resolve(i));
    }
    return List.copyOf(resolved);
  }

  private void describe(int article, Mention mention) {
    String text = articles.get(article).article().text();
    int line = text.lastIndexOf('\n', Math.max(0, mention.span().start() - 1)) + 1;
    List<String> before = words(text.substring(line, mention.span().start()));
    Set<String> bag = new LinkedHashSet<>();
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - BEFORE); i--) {
      bag.add(before.get(i));
    }
    int end = mention.span().end();
    String rest = text.substring(end, Math.min(text.length(), end + 80));
    if (rest.startsWith(", ")) {
      String apposition = rest.substring(2).replaceFirst("(?s)[,.;:\\n].*", "");
      words(apposition).stream().limit(AFTER).forEach(bag::add);
    }
    described
        .get(article)
        .computeIfAbsent(cast.canonical(article, mention.entity()), _ -> new ArrayList<>())
        .add(bag);
  }

  private static List<String> words(String text) {
    // A sentence's end cuts off what came before it; a dot after a short title does not.
    String[] sentences = text.split("(?<=\\p{Ll}{4}[.!?]) +", -1);
    return Words.of(sentences[sentences.length - 1]).stream()
        .map(word -> Fold.fold(word.text()).toLowerCase(Locale.ROOT))
        .toList();
  }

  private AnnotatedArticle resolve(int number) {
    AnnotatedArticle article = articles.get(number);
    List<Quote> quotes =
        article.quotes().stream()
            .map(
                quote ->
                    quote
                        .speaker()
                        .flatMap(speaker -> renamed(number, speaker))
                        .map(speaker -> saidBy(quote, speaker))
                        .orElse(quote))
            .toList();
    return new AnnotatedArticle(
        article.article(),
        article.sentences(),
        article.mentions(),
        quotes,
        article.times(),
        article.figures(),
        article.superlatives());
  }

  private static Quote saidBy(Quote quote, Speaker speaker) {
    return new Quote(
        quote.content(),
        quote.source(),
        quote.cue(),
        quote.kind(),
        Optional.of(speaker),
        quote.via());
  }

  private Optional<Speaker> renamed(int number, Speaker speaker) {
    String name = speaker.name();
    boolean named =
        articles.get(number).mentions().stream()
            .anyMatch(m -> m.form() == Mention.Form.NAME && m.entity().equals(name));
    if (named) {
      return fuller(number, name).map(full -> new Speaker(full, speaker.confidence()));
    }
    return bearer(number, name)
        .map(full -> new Speaker(full, Math.min(speaker.confidence(), BY_STORY)));
  }

  /// The story's name for one that is a word of it: "Ada" for "Ada Orla".
  private Optional<String> fuller(int number, String name) {
    String full = cast.canonical(number, name);
    boolean part =
        name.indexOf(' ') < 0
            && described.stream().anyMatch(persons -> persons.containsKey(full))
            && words(full).size() > 1
            && words(full).contains(Fold.fold(name).toLowerCase(Locale.ROOT));
    return part ? Optional.of(full) : Optional.empty();
  }

  /// The one person of the story whom an article calls what this one calls its speaker.
  private Optional<String> bearer(int number, String description) {
    List<String> words =
        words(description.replace("ex-", "ex ")).stream().filter(w -> !WHEN.contains(w)).toList();
    String text = articles.get(number).article().text().toLowerCase(Locale.ROOT);
    String lower = description.toLowerCase(Locale.ROOT);
    boolean definite =
        text.contains("the " + lower)
            && !text.contains(" a " + lower)
            && !text.contains(" an " + lower);
    if (words.isEmpty() || !definite || !PERSONS.contains(words.getLast())) {
      return Optional.empty();
    }
    List<String> own = called(described.get(number), words);
    if (own.size() == 1) {
      return Optional.of(own.getFirst());
    }
    List<String> fitting =
        described.stream().flatMap(persons -> called(persons, words).stream()).distinct().toList();
    List<String> here = fitting.stream().filter(person -> isNamed(number, person)).toList();
    if (here.size() == 1) {
      return Optional.of(here.getFirst());
    }
    return fitting.size() == 1 && words.size() > 1
        ? Optional.of(fitting.getFirst())
        : Optional.empty();
  }

  private static List<String> called(Map<String, List<Set<String>>> persons, List<String> words) {
    return persons.entrySet().stream()
        .filter(person -> person.getValue().stream().anyMatch(bag -> bag.containsAll(words)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isNamed(int number, String person) {
    return articles.get(number).mentions().stream()
        .filter(mention -> mention.form() == Mention.Form.NAME)
        .anyMatch(mention -> cast.canonical(number, mention.entity()).equals(person));
  }
}
