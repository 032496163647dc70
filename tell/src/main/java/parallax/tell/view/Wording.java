package parallax.tell.view;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import parallax.model.Difference;
import parallax.model.EventDate;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.Published;
import parallax.model.TimeExpression;
import parallax.model.Voice;
import parallax.text.Stopwords;

/// How Parallax says things, in English, the same on the page and on the terminal.
public final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private static final Pattern CLOSED_BY_COMMA = Pattern.compile(",[”\"’'»]*$");

  /// From here on a difference is called likely, and possible above the other; below, doubtful.
  private static final double LIKELY = 0.75;

  private static final double POSSIBLE = 0.4;

  private Wording() {}

  /// "1 article", "3 articles".
  public static String count(long number, String one, String several) {
    return whole(number) + " " + (number == 1 ? one : several);
  }

  /// "400,000".
  public static String whole(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  /// A number as people write it: "4 million", "400,000", "2.5".
  public static String number(double value) {
    if (Math.abs(value) >= 1e9) {
      return plain(value / 1e9) + " billion";
    }
    return Math.abs(value) >= 1e6 ? plain(value / 1e6) + " million" : plain(value);
  }

  private static String plain(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  /// When a story's event was, as a line of its own; what was inferred says so.
  public static String when(EventDate date) {
    return switch (date) {
      case EventDate.Unknown() -> "Date not known";
      case EventDate.Told(var value, var inferred, var _) ->
          date(value) + (inferred ? " (inferred)" : "");
    };
  }

  /// A TIMEX3 date as people write it; anything unusual stays as it is.
  public static String date(String timex) {
    try {
      return switch (timex.length()) {
        case 7 -> MONTH.format(YearMonth.parse(timex));
        case 10 -> DAY.format(LocalDate.parse(timex));
        case 16 -> MINUTE.format(LocalDateTime.parse(timex));
        default -> partOfDay(timex);
      };
    } catch (DateTimeParseException _) {
      return timex;
    }
  }

  /// What a time leaves to its article, beside its own words: "“yesterday”: 13 September 2021".
  public static String resolved(TimeExpression time, String words) {
    boolean inferred =
        switch (time.anchor()) {
          case TEXT, STORY -> true;
          case EXPLICIT, PUBLISHED, OPEN -> false;
        };
    return "“" + words + "”: " + date(time.value()) + (inferred ? " (inferred)" : "");
  }

  private static String partOfDay(String timex) {
    if (timex.length() != 13 || timex.charAt(10) != 'T') {
      return timex;
    }
    String day = DAY.format(LocalDate.parse(timex.substring(0, 10)));
    return switch (timex.substring(11)) {
      case "MO" -> day + ", morning";
      case "AF" -> day + ", afternoon";
      case "EV" -> day + ", evening";
      case "NI" -> day + ", night";
      default -> day + ", " + timex.substring(11) + " h";
    };
  }

  /// "14 September 2021, 14:31", or empty.
  public static Optional<String> published(Published published) {
    return switch (published) {
      case Published.Unknown() -> Optional.empty();
      case Published.Day(LocalDate day, String _) -> Optional.of(DAY.format(day));
      case Published.Minute(LocalDateTime minute, String _) -> Optional.of(MINUTE.format(minute));
    };
  }

  /// How a publication date is known, in words.
  public static String publishedFrom(String from) {
    return switch (from) {
      case "json-ld", "meta", "time" -> "by the page's own data";
      case "url" -> "by its address";
      case "text" -> "by its text";
      case "given" -> "as given";
      default -> "by " + from;
    };
  }

  /// "in its own words", "quoting Ann Lee, as relayed by the Harbour Office".
  public static String voice(Voice voice) {
    return switch (voice) {
      case Voice.Own() -> "in its own words";
      case Voice.Quoted(Optional<String> speaker, Optional<String> via) ->
          speaker
                  .map(s -> "quoting " + withinASentence(s))
                  .orElse("quoting somebody, not clear whom")
              + via.map(v -> ", as relayed by " + v).orElse("");
    };
  }

  /// The words and whose they are; a quotation that ends with its own comma needs no other.
  public static String said(String words, Voice voice) {
    String quoted = quoted(words);
    boolean comma = CLOSED_BY_COMMA.matcher(quoted).find();
    return quoted + (comma ? " " : ", ") + voice(voice);
  }

  /// What an article calls somebody at the head of its sentence, within one: "both men".
  private static String withinASentence(String name) {
    int end = name.indexOf(' ');
    return end > 0 && Stopwords.english().contains(name.substring(0, end).toLowerCase(Locale.ROOT))
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  /// Where a telling comes from; that an outlet names no source is said.
  public static String origin(Origin origin) {
    return switch (origin.kind()) {
      case STATEMENT ->
          origin.via().isEmpty()
              ? origin.label()
              : origin.label() + ", as relayed by " + String.join(", ", origin.via());
      case SHARED_TEXT -> origin.label();
      case AGENCY -> origin.label() + " (a news agency that is credited)";
      case OUTLET -> origin.label() + " (own words, no source named)";
    };
  }

  /// "18 points that several tell, 13 of them from one origin"; empty where there is none.
  public static String shared(StoryView story) {
    List<Point> told = story.shared();
    if (told.isEmpty()) {
      return "";
    }
    long one = told.stream().filter(point -> point.independent() == 1).count();
    String points = count(told.size(), "point that several tell", "points that several tell");
    if (told.size() == 1) {
      return points + (one == 1 ? ", from one origin" : "");
    }
    return points + (one == 0 ? "" : ", " + whole(one) + " of them from one origin");
  }

  /// "likely", "possible" or "doubtful".
  public static String confidence(double confidence) {
    if (confidence >= LIKELY) {
      return "likely";
    }
    return confidence >= POSSIBLE ? "possible" : "doubtful";
  }

  /// The words with a capital at their beginning.
  public static String capital(String words) {
    return words.isEmpty() || !Character.isLowerCase(words.codePointAt(0))
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }

  /// The words as a sentence: with a capital and a full stop.
  public static String sentence(String words) {
    String capital = capital(words.strip());
    boolean ended = capital.isEmpty() || ".!?…".indexOf(capital.charAt(capital.length() - 1)) >= 0;
    return ended ? capital : capital + ".";
  }

  /// The words in quotation marks, unless they bring their own.
  public static String quoted(String words) {
    boolean own = words.chars().anyMatch(letter -> "“”\"„«".indexOf(letter) >= 0);
    boolean opened = !words.isEmpty() && "“\"‘„«".indexOf(words.charAt(0)) >= 0;
    return own || opened ? words : "“" + words + "”";
  }

  /// What kind of difference it is, as a question that the sides answer otherwise.
  public static String kind(Difference difference) {
    return switch (difference) {
      case Difference.InFigure _ -> "How many";
      case Difference.InTime _ -> "When";
      case Difference.InRole _ -> "Who did it to whom";
      case Difference.InPolarity _ -> "Whether it happened";
      case Difference.InParticipants _ -> "Who took part";
      case Difference.InPlace _ -> "Where";
      case Difference.InAttribution _ -> "Who says so";
      case Difference.InWording _ -> "In which words";
    };
  }
}
