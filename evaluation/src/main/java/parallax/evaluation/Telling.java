package parallax.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Report;
import parallax.model.Span;

/// An invented event as three outlets tell it, with a mark on every sentence that says which facts
/// it tells, and how.
///
/// `tellings/HALF.txt` holds many, each so: `# NAME`, then `! NUMBER KIND` for each fact on which
/// outlets contradict each other, then for each outlet `@ ITS WAY` and its sentences, one a line,
/// each with its facts before it: `[3a,5b] Police counted nine.` The number is the fact, the letter
/// the stand on it: what has one number and other letters cannot all be true.
///
/// @param kinds of the contested facts, by number
record Telling(String name, Map<String, String> kinds, List<Outlet> outlets) {
  private static final Pattern KIND = Pattern.compile("! *(\\d+) +(\\w+)");
  private static final Pattern SENTENCE = Pattern.compile("\\[([^\\]]*)\\] +(\\S.*)");

  /// Sentences that stand in one paragraph.
  private static final int PARAGRAPH = 2;

  Telling {
    kinds = Map.copyOf(kinds);
    outlets = List.copyOf(outlets);
  }

  /// How two sentences of different outlets stand to each other.
  enum Stand {
    SAME,
    CONTRARY,
    NEITHER
  }

  /// @param facts stands by number of the fact
  record Marked(Map<String, String> facts, String words) {
    Marked {
      facts = Map.copyOf(facts);
    }

    /// The facts on which the two contradict each other.
    Set<String> against(Marked other) {
      return facts.keySet().stream()
          .filter(fact -> other.facts.containsKey(fact))
          .filter(fact -> !Objects.equals(facts.get(fact), other.facts.get(fact)))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    Stand to(Marked other) {
      if (!against(other).isEmpty()) {
        return Stand.CONTRARY;
      }
      boolean same = facts.keySet().stream().anyMatch(other.facts::containsKey);
      return same ? Stand.SAME : Stand.NEITHER;
    }
  }

  /// One outlet's article.
  record Outlet(List<Marked> sentences) {
    Outlet {
      sentences = List.copyOf(sentences);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < sentences.size(); at++) {
        text.append(at == 0 ? "" : at % PARAGRAPH == 0 ? "\n\n" : " ");
        text.append(sentences.get(at).words());
      }
      return text.toString();
    }

    /// The sentence in which a span of [#text] begins.
    Marked at(Span span) {
      int start = 0;
      for (int at = 0; at < sentences.size(); at++) {
        int gap = at == 0 ? 0 : at % PARAGRAPH == 0 ? 2 : 1;
        start += gap + sentences.get(at).words().length();
        if (span.start() < start) {
          return sentences.get(at);
        }
      }
      return sentences.getLast();
    }
  }

  /// Those of `dev` for building or of `kept` for measuring only.
  static List<Telling> of(String half) {
    List<Telling> all = new ArrayList<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    List<List<Marked>> outlets = new ArrayList<>();
    String name = "";
    for (String line : new String(bytes(half), StandardCharsets.UTF_8).lines().toList()) {
      Matcher kind = KIND.matcher(line);
      Matcher sentence = SENTENCE.matcher(line);
      if (line.startsWith("#")) {
        if (!name.isEmpty()) {
          all.add(telling(name, kinds, outlets));
        }
        name = line.substring(1).strip();
        kinds.clear();
        outlets.clear();
      } else if (kind.matches()) {
        kinds.put(kind.group(1), kind.group(2));
      } else if (line.startsWith("@")) {
        outlets.add(new ArrayList<>());
      } else if (sentence.matches()) {
        outlets.getLast().add(new Marked(facts(sentence.group(1)), sentence.group(2).strip()));
      } else if (!line.isBlank()) {
        throw new IllegalStateException("tellings/" + half + ".txt: not a sentence: " + line);
      }
    }
    all.add(telling(name, kinds, outlets));
    return List.copyOf(all);
  }

  static String digest(String half) {
    return Data.digest(Stream.of(bytes(half)));
  }

  private static byte[] bytes(String half) {
    return Data.resource("tellings/" + half + ".txt");
  }

  private static Telling telling(
      String name, Map<String, String> kinds, List<List<Marked>> outlets) {
    return new Telling(name, kinds, outlets.stream().map(Outlet::new).toList());
  }

  private static Map<String, String> facts(String marks) {
    Map<String, String> facts = new HashMap<>();
    for (String mark : marks.split(",")) {
      String one = mark.strip();
      if (!one.isEmpty()) {
        facts.put(one.substring(0, one.length() - 1), one.substring(one.length() - 1));
      }
    }
    return facts;
  }

  /// The outlets' articles as the product knows them: their ids are `NAME 0` and so on.
  List<Article> articles(Product product) {
    List<Article> articles = new ArrayList<>();
    for (int at = 0; at < outlets.size(); at++) {
      articles.add(product.plain(name + " " + at, outlets.get(at).text()));
    }
    return articles;
  }

  /// The sentence that a report of one of [#articles] stands in.
  Marked at(Report report) {
    return outlets.get(number(report.article())).at(report.span());
  }

  private static int number(ArticleId article) {
    String id = article.value();
    return Integer.parseInt(id.substring(id.lastIndexOf(' ') + 1));
  }

  /// The contested facts on which some outlets stand against others.
  Set<String> contested() {
    Set<String> contested = new TreeSet<>();
    pairs((one, other) -> contested.addAll(one.against(other)));
    return contested;
  }

  /// Every two sentences of different outlets.
  void pairs(BiConsumer<Marked, Marked> use) {
    for (int left = 0; left < outlets.size(); left++) {
      for (Marked one : outlets.get(left).sentences()) {
        for (Outlet outlet : outlets.subList(left + 1, outlets.size())) {
          outlet.sentences().forEach(other -> use.accept(one, other));
        }
      }
    }
  }
}
