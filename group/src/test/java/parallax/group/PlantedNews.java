package parallax.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import parallax.model.AnnotatedArticle;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Provenance;
import parallax.model.Published;

/// A stream of news that looks like news to a machine: words as common as in real articles, and
/// events planted in it that each have words, names and figures of their own and are told of for
/// three days. Article `i` is the same whenever it is asked for.
final class PlantedNews {

  /// Articles of one event, in the mean.
  private static final int PER_EVENT = 8;

  private static final int DAYS_TOLD = 3;
  private static final int SENTENCE = 18;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
  private static final String[] SYLLABLES = {
    "ka", "lo", "mer", "vi", "tan", "os", "bel", "dra", "nu", "fi", "gor", "sel", "ya", "wen", "ti",
    "rum", "pol", "cha", "ev", "zin"
  };

  private final List<String> functionWords = Resource.lines("function-words.txt");
  private final List<String> words = new ArrayList<>();
  private final double[] upTo;
  private final int perDay;
  private final int length;

  /// @param perDay articles a day
  /// @param length words of an article
  PlantedNews(int perDay, int length) {
    this.perDay = perDay;
    this.length = length;
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (String line : Resource.lines("background-frequencies.tsv")) {
      String[] fields = line.split("\t");
      if (!fields[0].isEmpty()) {
        sum += Double.parseDouble(fields[1]);
        words.add(fields[0]);
        sums.add(sum);
      }
    }
    upTo = sums.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// The event that article `i` tells of.
  int event(int i) {
    int newPerDay = Math.max(1, perDay / PER_EVENT);
    SplittableRandom random = new SplittableRandom(31L * i + 7);
    int day = Math.max(0, i / perDay - random.nextInt(DAYS_TOLD));
    return day * newPerDay + random.nextInt(newPerDay);
  }

  AnnotatedArticle article(int i) {
    List<String> ofEvent = wordsOf(event(i));
    SplittableRandom random = new SplittableRandom(i);
    StringBuilder text = new StringBuilder(length * 7);
    for (int word = 0; word < length; word++) {
      String next = next(random, ofEvent);
      boolean begins = word % SENTENCE == 0;
      text.append(word == 0 ? "" : begins ? ". " : " ").append(begins ? capital(next) : next);
    }
    StringBuilder title = new StringBuilder();
    for (int word = 0; word < 8; word++) {
      title.append(ofEvent.get(random.nextInt(ofEvent.size()))).append(' ');
    }
    Article article =
        new Article(
            new ArticleId("a" + i),
            new Provenance("planted", Optional.empty(), Optional.empty()),
            Optional.of(title.toString().strip()),
            List.of(),
            new Published.Day(FIRST_DAY.plusDays(i / perDay), "given"),
            "en",
            text.append('.').toString());
    return new AnnotatedArticle(article, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private String next(SplittableRandom random, List<String> ofEvent) {
    int kind = random.nextInt(100);
    if (kind < 45) {
      return functionWords.get(random.nextInt(functionWords.size()));
    }
    return kind < 85 ? common(random) : ofEvent.get(random.nextInt(ofEvent.size()));
  }

  private String common(SplittableRandom random) {
    int at = java.util.Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
    return words.get(at < 0 ? -at - 1 : at);
  }

  /// Words from the vocabulary, made-up names, and figures.
  private List<String> wordsOf(int event) {
    SplittableRandom random = new SplittableRandom(1_000_003L * event + 11);
    List<String> own = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      own.add(words.get(random.nextInt(words.size())));
    }
    for (int i = 0; i < 10; i++) {
      StringBuilder name = new StringBuilder();
      for (int syllable = 0; syllable < 3; syllable++) {
        name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      own.add(capital(name.toString()));
    }
    for (int i = 0; i < 3; i++) {
      own.add(Integer.toString(10 + random.nextInt(5000)));
    }
    return own;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
