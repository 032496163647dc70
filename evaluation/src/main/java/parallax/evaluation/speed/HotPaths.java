package parallax.evaluation.speed;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import parallax.evaluation.load.InventedNews;
import parallax.group.Grouper;
import parallax.group.Sketch;
import parallax.group.Sketcher;
import parallax.language.RelationModel;
import parallax.language.SentenceEncoder;
import parallax.language.SentenceSplitter;
import parallax.language.SpanModel;
import parallax.language.WordPiece;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Sentence;
import parallax.model.Story;
import parallax.pipeline.Outcome;
import parallax.pipeline.Pipeline;
import parallax.read.CharsetGuess;
import parallax.read.Limits;
import parallax.read.ReadOptions;
import parallax.read.html.BlockRanker;
import parallax.read.html.PageReader;
import parallax.text.Trees;
import parallax.text.WordList;

/// The hot paths, and what the bare work would take that none can do without (unpacking, decoding,
/// parsing), each measured in a JVM of its own.
final class HotPaths {
  /// Articles that are placed before a grouper begins anew.
  private static final int PLACED = 200;

  /// Stories that are compared in one round, for they differ.
  private static final int COMPARED = 3;

  private static final int IN_TURN = 16;

  /// Pieces of one window of the span model, without the marks around them.
  private static final int WINDOW = 254;

  /// Sets of values that trees judge in turn.
  private static final int VALUES = 256;

  /// Events behind which nobody asks for any.
  private static final long FAR = 10_000_000;

  private final Optional<Path> pages;
  private final InventedNews news = new InventedNews();
  private final Pipeline pipeline = new Pipeline(ReadOptions.cleaning(Clock.systemUTC()));

  HotPaths(Optional<Path> pages) {
    this.pages = pages;
  }

  /// In the order of the stages.
  static List<String> names() {
    return List.of(
        "unpacking",
        "decoding",
        "parsing",
        "main-text",
        "charset",
        "pieces",
        "window",
        "sentence",
        "pair",
        "sketch",
        "placing",
        "trees",
        "story");
  }

  /// What was measured of one path, as one line that another process reads.
  record Row(String name, String what, Rounds.Timing timing) {
    String line() {
      Spread cpu = timing.cpu();
      Spread wall = timing.wall();
      return String.join(
          "\t",
          name,
          what,
          cpu.median() + "",
          cpu.low() + "",
          cpu.high() + "",
          wall.median() + "",
          wall.low() + "",
          wall.high() + "",
          timing.calls() + "",
          timing.steady() + "");
    }

    static Row of(String line) {
      String[] fields = line.split("\t", -1);
      double[] numbers = Arrays.stream(fields, 2, 8).mapToDouble(Double::parseDouble).toArray();
      return new Row(
          fields[0],
          fields[1],
          new Rounds.Timing(
              new Spread(numbers[0], numbers[1], numbers[2]),
              new Spread(numbers[3], numbers[4], numbers[5]),
              Integer.parseInt(fields[8]),
              Boolean.parseBoolean(fields[9])));
    }
  }

  /// Measures one path here and prints its row: name, milliseconds of a round, rounds that count,
  /// and the folder of pages, if any.
  public static void main(String[] args) {
    Optional<Path> pages = args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty();
    var rounds =
        new Rounds(Duration.ofMillis(Integer.parseInt(args[1])), Integer.parseInt(args[2]));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(new HotPaths(pages).measured(args[0], rounds).line());
  }

  /// Measures one path in a JVM of its own; empty where it fails.
  static Optional<Row> forked(
      String name, Duration round, int rounds, Optional<Path> pages, List<String> flags) {
    List<String> arguments = new ArrayList<>(List.of(name, round.toMillis() + "", rounds + ""));
    pages.ifPresent(folder -> arguments.add(folder.toString()));
    Child.Ended ended = Child.java(HotPaths.class, flags, arguments);
    if (ended.status() != 0) {
      System.err.println(ended.errors());
      return Optional.empty();
    }
    return ended.lines().stream().findFirst().map(Row::of);
  }

  Row measured(String name, Rounds rounds) {
    return measured(path(name), rounds);
  }

  private static <T> Row measured(HotPath<T> path, Rounds rounds) {
    return new Row(path.name(), path.what(), rounds.of(path));
  }

  private HotPath<?> path(String name) {
    return switch (name) {
      case "unpacking" -> ofPages(name, "gunzip of a page", Pages::packed, Pages::unpacked);
      case "decoding" ->
          ofPages(
              name,
              "bytes to text",
              page -> page,
              page -> new String(page, StandardCharsets.UTF_8));
      case "parsing" -> ofPages(name, "text to a tree of elements", HotPaths::text, Jsoup::parse);
      case "main-text" -> mainText(name);
      case "charset" -> charset(name);
      case "pieces" -> pieces(name);
      case "window" -> window(name);
      case "sentence" -> sentence(name);
      case "pair" -> pair(name);
      case "sketch" -> sketch(name);
      case "placing" -> placing(name);
      case "trees" -> trees(name);
      case "story" -> story(name);
      default -> throw new IllegalArgumentException("no hot path is called " + name);
    };
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  private <T> HotPath<T> ofPages(
      String name,
      String what,
      java.util.function.Function<byte[], T> input,
      HotPath.Work<T> work) {
    List<byte[]> some = Pages.some(pages);
    double kilobytes = some.stream().mapToInt(page -> page.length).average().orElse(0) / 1000;
    return inTurn(
        name,
        String.format(Locale.ROOT, "%s (%.0f kB)", what, kilobytes),
        some.stream().map(input).toList(),
        work);
  }

  /// The same inputs again and again, a round of all of them together.
  private static <T> HotPath<T> inTurn(
      String name, String what, List<T> inputs, HotPath.Work<T> work) {
    return new HotPath<>(
        name, what, inputs.size(), number -> inputs.get(number % inputs.size()), work);
  }

  private HotPath<String> mainText(String name) {
    var reader = new PageReader(Limits.DEFAULT.elementDepth(), BlockRanker.bundled());
    LocalDate today = LocalDate.ofInstant(pipeline.now(), java.time.ZoneOffset.UTC);
    return ofPages(
        name,
        "a page's tree to main text and metadata, parsing with it",
        HotPaths::text,
        page -> reader.read(page, Optional.empty(), today));
  }

  private HotPath<byte[]> charset(String name) {
    Charset west = Charset.forName("windows-1252");
    List<byte[]> texts =
        IntStream.range(0, IN_TURN)
            .mapToObj(number -> news.page((long) number * InventedNews.TELLINGS).getBytes(west))
            .toList();
    return inTurn(name, "which charset bytes are in that nobody names", texts, CharsetGuess::of);
  }

  /// Texts that fill one window of the span model.
  private List<String> windows() {
    List<String> windows = new ArrayList<>();
    for (int from = 0; from < IN_TURN; from++) {
      StringBuilder text = new StringBuilder();
      for (int more = 0; more < 6; more++) {
        text.append(news.text((from * 6L + more) * InventedNews.TELLINGS)).append(' ');
      }
      List<WordPiece.Piece> pieces = WordPiece.load().pieces(text.toString(), WINDOW);
      windows.add(text.substring(0, pieces.getLast().end()));
    }
    return windows;
  }

  private HotPath<String> pieces(String name) {
    WordPiece pieces = WordPiece.load();
    return inTurn(
        name, "254 word pieces of a text", windows(), text -> pieces.pieces(text, WINDOW));
  }

  private HotPath<String> window(String name) {
    SpanModel model = SpanModel.load().orElseThrow();
    return inTurn(name, "the span model on one window, 256 positions", windows(), model::find);
  }

  private HotPath<String> sentence(String name) {
    SentenceEncoder encoder = SentenceEncoder.load();
    return new HotPath<>(
        name,
        "the encoder on a sentence, never seen before",
        1,
        n -> sentence(n, 0),
        encoder::encode);
  }

  /// What the work of a pair takes.
  private record Pair(String a, String b) {}

  private HotPath<Pair> pair(String name) {
    RelationModel model = RelationModel.load();
    return new HotPath<>(
        name,
        "the relation model on two sentences, never seen before",
        1,
        number -> new Pair(sentence(number, 0), sentence(number, 1)),
        pair -> model.relation(pair.a(), pair.b()));
  }

  /// A sentence of an event of its own: a few of the invented articles have none, and then that of
  /// an event far behind all that are asked for.
  private String sentence(int event, int which) {
    for (long from = event; ; from += FAR) {
      String text = news.text(from * InventedNews.TELLINGS);
      List<Sentence> sentences = SentenceSplitter.split(text);
      if (sentences.size() > which) {
        return sentences.get(which).span().in(text);
      }
    }
  }

  private HotPath<AnnotatedArticle> sketch(String name) {
    float[] meaning = new float[SentenceEncoder.DIMENSIONS];
    Arrays.fill(meaning, (float) (1 / Math.sqrt(meaning.length)));
    var sketcher = new Sketcher(_ -> meaning);
    List<AnnotatedArticle> articles =
        pages.isEmpty()
            ? IntStream.range(0, IN_TURN).mapToObj(this::article).toList()
            : Pages.some(pages).stream()
                .limit(IN_TURN)
                .flatMap(page -> article(page).stream())
                .toList();
    return inTurn(
        name, "the sketch of an article, without the encoder", articles, sketcher::sketch);
  }

  private Optional<AnnotatedArticle> article(byte[] page) {
    try (var readings =
        pipeline.open("page.html", new java.io.ByteArrayInputStream(page)).map(Supplier::get)) {
      return readings.findFirst().flatMap(read -> pipeline.annotate(read).result());
    }
  }

  private AnnotatedArticle article(int number) {
    Outcome<AnnotatedArticle> annotated =
        pipeline.annotate(
            pipeline.read("invented", news.json(number).getBytes(StandardCharsets.UTF_8)));
    return annotated.result().orElseThrow();
  }

  /// What placing takes.
  private record Next(Grouper grouper, Sketch sketch) {}

  private HotPath<Next> placing(String name) {
    List<Sketch> sketches =
        IntStream.range(0, PLACED).mapToObj(this::article).map(pipeline::sketch).toList();
    Grouper[] current = {pipeline.grouper()};
    return new HotPath<>(
        name,
        "an article into its story, among " + PLACED,
        PLACED,
        number -> {
          if (number % PLACED == 0) {
            current[0] = pipeline.grouper();
          }
          return new Next(current[0], sketches.get(number % PLACED));
        },
        next -> next.grouper().add(next.sketch()));
  }

  private static HotPath<double[]> trees(String name) {
    List<String> lines = WordList.lines(Grouper.class, "join.trees");
    List<String> features =
        lines.stream()
            .map(line -> line.split(" ", 2)[0])
            .filter(word -> !List.of("base", "tree", "leaf").contains(word))
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
    Trees trees = Trees.read(lines, features);
    long count = lines.stream().filter("tree"::equals).count();
    var random = new SplittableRandom(1);
    List<double[]> values =
        IntStream.range(0, VALUES)
            .mapToObj(_ -> random.doubles(features.size()).toArray())
            .toList();
    return inTurn(name, "a decision by " + count + " trees", values, trees::chance);
  }

  /// What comparing takes.
  private record Told(Story story, List<AnnotatedArticle> articles) {}

  private HotPath<Told> story(String name) {
    return new HotPath<>(
        name,
        "the dossier of a story of 4 articles of 110 words, never seen before",
        COMPARED,
        this::told,
        told -> pipeline.dossier(told.story(), told.articles(), List.of()));
  }

  private Told told(int story) {
    List<AnnotatedArticle> articles =
        IntStream.range(0, InventedNews.TELLINGS)
            .mapToObj(telling -> article(story * InventedNews.TELLINGS + telling))
            .toList();
    List<ArticleId> ids = articles.stream().map(AnnotatedArticle::id).toList();
    return new Told(new Story("s1", ids), articles);
  }
}
