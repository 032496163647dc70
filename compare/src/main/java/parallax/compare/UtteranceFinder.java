package parallax.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.model.Span;

/// Joins the quotations that render one utterance, across articles and across their words.
final class UtteranceFinder {
  /// Score from which two quotations of one speaker render one utterance. Of the quotations of four
  /// reports, pairs of one utterance had .59 and more, others of one speaker up to .54.
  private static final double SAME_SPEAKER = 0.56;

  /// The same where one article does not say who speaks: it may be the speaker whom the other
  /// names.
  private static final double SPEAKER_UNKNOWN = 0.62;

  /// The same where one has a word or two only, and its sentence has to tell what it is about.
  private static final double SAME_SPEAKER_BRIEF = 0.50;

  /// Score from which they do although the articles name different speakers.
  private static final double OTHER_SPEAKER = 0.70;

  /// What a joined pair of neighbours lends to the pair beside it in both articles.
  private static final double IN_ORDER = 0.07;

  /// Score below which neighbours lend nothing.
  private static final double LEAST = 0.40;

  /// Content words: a quotation so short is understood from the sentence around it.
  private static final int BRIEF = 2;

  /// What the same words in quotation marks add.
  private static final double VERBATIM = 0.2;

  /// Likeness of the sentences around two brief quotations below which nothing but the speaker
  /// joins them, and what such a pair is worth less.
  private static final double SOME_CONTEXT = 0.12;

  private static final double ALONE = 0.1;

  /// Characters between two pieces of one utterance in one article: `"cruel" and "unjust"`.
  private static final int STRETCH = 12;

  private static final int[][] STEPS = {{-1, -1}, {1, 1}, {0, 1}, {0, -1}, {1, 0}, {-1, 0}};

  private record Pair(int a, int b, double score) {}

  private final StoryView view;
  private final List<Rendering> renderings;

  UtteranceFinder(StoryView view) {
    this.view = view;
    renderings = new RenderingReader(view).read();
  }

  /// The utterances in order of their first rendering; each rendering is in exactly one.
  static List<List<Rendering>> find(StoryView view) {
    return new UtteranceFinder(view).find();
  }

  private List<List<Rendering>> find() {
    List<Pair> pairs = new ArrayList<>();
    Map<Long, Double> scores = new HashMap<>();
    for (int a = 0; a < renderings.size(); a++) {
      for (int b = a + 1; b < renderings.size(); b++) {
        if (renderings.get(a).article() != renderings.get(b).article()) {
          scores.put(key(a, b), score(renderings.get(a), renderings.get(b)));
        }
      }
    }
    for (Map.Entry<Long, Double> entry : scores.entrySet()) {
      int a = (int) (entry.getKey() >> 32);
      int b = (int) (long) entry.getKey();
      double alone = entry.getValue();
      double score = alone < LEAST ? alone : alone + inOrder(a, b, scores);
      if (score >= threshold(renderings.get(a), renderings.get(b))) {
        pairs.add(new Pair(a, b, score));
      }
    }
    return join(pairs);
  }

  private static long key(int a, int b) {
    return ((long) a << 32) | b;
  }

  /// Neighbours that match lend to what stands beside them: speech is told in its order, and what
  /// one article quotes whole another quotes in pieces.
  private double inOrder(int a, int b, Map<Long, Double> scores) {
    for (int[] step : STEPS) {
      int left = a + step[0];
      int right = b + step[1];
      if (beside(a, left)
          && beside(b, right)
          && scores.getOrDefault(key(left, right), 0.0) >= SAME_SPEAKER) {
        return IN_ORDER;
      }
    }
    return 0;
  }

  private boolean beside(int a, int other) {
    return other >= 0
        && other < renderings.size()
        && renderings.get(other).article() == renderings.get(a).article();
  }

  private static double threshold(Rendering a, Rendering b) {
    boolean same = a.speaker().isPresent() && a.speaker().equals(b.speaker());
    if (!same) {
      boolean unknown = a.speaker().isEmpty() || b.speaker().isEmpty();
      return unknown ? SPEAKER_UNKNOWN : OTHER_SPEAKER;
    }
    return brief(a) || brief(b) ? SAME_SPEAKER_BRIEF : SAME_SPEAKER;
  }

  private static boolean brief(Rendering rendering) {
    return rendering.words().terms().content().size() <= BRIEF;
  }

  double score(Rendering a, Rendering b) {
    double meaning = Meaning.cosine(a.words().meaning(), b.words().meaning());
    double frame = Meaning.cosine(a.frame(), b.frame());
    Set<String> left = a.words().terms().content();
    Set<String> right = b.words().terms().content();
    TermWeights weights = view.weights();
    double overlap = weights.containment(left, right);
    double verbatim = verbatim(a, b) ? VERBATIM : 0;
    if (brief(a) || brief(b)) {
      Set<String> aroundA = a.words().around().content();
      Set<String> aroundB = b.words().around().content();
      double inside = Math.max(overlap, inside(a, b));
      double around = weights.dice(aroundA, aroundB);
      double alone = inside == 0 && around < SOME_CONTEXT ? ALONE : 0;
      return 0.18 * meaning + 0.60 * frame + 0.15 * around + 0.20 * inside + verbatim - alone;
    }
    return 0.65 * Math.max(meaning, 0.9 * frame) + 0.10 * frame + 0.30 * overlap + verbatim;
  }

  /// Whether both put the same two words or more in quotation marks.
  private static boolean verbatim(Rendering a, Rendering b) {
    Set<String> left = a.marked();
    return left.size() > 1 && left.equals(b.marked());
  }

  /// How much of the briefer quotation stands in the sentence around the other.
  private double inside(Rendering a, Rendering b) {
    boolean briefer = a.words().terms().content().size() <= b.words().terms().content().size();
    Rendering small = briefer ? a : b;
    Rendering large = briefer ? b : a;
    return view.weights()
        .containment(small.words().terms().content(), large.words().around().content());
  }

  /// Surest pairs first; a rendering joins an utterance when it matches its fullest rendering.
  private List<List<Rendering>> join(List<Pair> pairs) {
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    Map<Integer, Set<Integer>> matched = new HashMap<>();
    pairs.forEach(
        pair -> {
          matched.computeIfAbsent(pair.a(), _ -> new HashSet<>()).add(pair.b());
          matched.computeIfAbsent(pair.b(), _ -> new HashSet<>()).add(pair.a());
        });
    UnionFind sets = new UnionFind(renderings.size());
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < renderings.size(); i++) {
      members.add(List.of(i));
    }
    for (Pair pair : pairs) {
      int a = sets.find(pair.a());
      int b = sets.find(pair.b());
      if (a != b
          && oneStretch(members.get(a), members.get(b))
          && agree(members.get(a), members.get(b), matched)) {
        sets.join(a, b);
        List<Integer> all = new ArrayList<>(members.get(a));
        all.addAll(members.get(b));
        members.set(sets.find(a), all);
      }
    }
    return renderingsOf(sets);
  }

  /// Whether quotations of one article stand close enough to be pieces of one utterance.
  private boolean oneStretch(List<Integer> left, List<Integer> right) {
    for (int a : left) {
      for (int b : right) {
        Span one = renderings.get(a).place().span();
        Span other = renderings.get(b).place().span();
        boolean same = renderings.get(a).article() == renderings.get(b).article();
        int gap = Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
        if (same && gap > STRETCH) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether at least half of the cross pairs match: one link alone does not draw two together.
  private static boolean agree(
      List<Integer> left, List<Integer> right, Map<Integer, Set<Integer>> matched) {
    long matches =
        left.stream()
            .mapToLong(
                a ->
                    right.stream()
                        .filter(b -> matched.getOrDefault(a, Set.of()).contains(b))
                        .count())
            .sum();
    return 2 * matches >= (long) left.size() * right.size();
  }

  private List<List<Rendering>> renderingsOf(UnionFind sets) {
    Map<Integer, List<Rendering>> groups = new java.util.TreeMap<>();
    for (int i = 0; i < renderings.size(); i++) {
      groups.computeIfAbsent(sets.find(i), _ -> new ArrayList<>()).add(renderings.get(i));
    }
    return List.copyOf(groups.values());
  }

  /// Who said it: the speaker that most renderings name.
  static Optional<String> speaker(List<Rendering> utterance) {
    Map<String, Integer> named = new java.util.TreeMap<>();
    utterance.forEach(r -> r.speaker().ifPresent(name -> named.merge(name, 1, Integer::sum)));
    return named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
