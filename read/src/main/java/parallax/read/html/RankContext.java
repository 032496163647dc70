package parallax.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parallax.read.plain.LineForm;

/// What a first ranking says about the surroundings of each block, and about the blocks made alike.
final class RankContext {
  private static final List<String> NAMES =
      List.of(
          "p",
          "p-1",
          "p+1",
          "p-2",
          "p+2",
          "near",
          "keptParent",
          "keptSecond",
          "keptThird",
          "shareParent",
          "shareSecond",
          "shareThird",
          "keptBefore",
          "keptAll",
          "inKeptCore",
          "proseAlike",
          "countAlike",
          "wordsAlike",
          "sentencesAlike",
          "linksAlike",
          "keptAlike",
          "keptProseAlike",
          "proseAlike2",
          "countAlike2",
          "wordsAlike2",
          "sentencesAlike2",
          "linksAlike2",
          "keptAlike2",
          "keptProseAlike2",
          "shareAlike",
          "sinceKept",
          "untilKept",
          "proseBefore",
          "proseAfter",
          "amountBefore",
          "amountAfter",
          "p-3",
          "p+3",
          "p-4",
          "p+4",
          "keptTenBefore",
          "keptFarBefore",
          "keptTenAfter",
          "keptFarAfter",
          "besideOwn",
          "besideParent",
          "besideSecond",
          "headingBefore",
          "otherBefore",
          "headingAfter",
          "otherAfter",
          "keptInData",
          "dataShare",
          "nearInData",
          "dataAfter",
          "sure",
          "sentences",
          "unsure",
          "longest",
          "levelsToTitle",
          "levelsOfTitle",
          "blocksFromTitle",
          "keptFromTitle",
          "alikeFromTitle",
          "headingsFromTitle",
          "levelOfTitle");

  /// Blocks on each side that count as near.
  private static final int NEAR = 4;

  /// Blocks on one side whose share of text is told: some, and many.
  private static final int[] REACHES = {10, 25};

  /// The core of what is kept holds this share of it.
  private static final double CORE_SHARE = 0.7;

  /// A first probability above which a block is surely text, as a neighbour.
  private static final double SURE = 0.6;

  /// Distances to the next sure block are not told apart beyond this many blocks.
  private static final int FAR = 30;

  /// How much the prose before the last one counts, in the fading mean of probabilities.
  private static final double FADING = 0.6;

  private final Layout layout;
  private final double[] p;

  /// Sums over the blocks before each: of characters, and of characters times probability.
  private final double[] charsBefore;

  private final double[] keptBefore;
  private final Container core;
  private final List<Kin> kin;
  private final int[] since;
  private final int[] until;
  private final double[] proseBefore;
  private final double[] proseAfter;
  private final Beside before;
  private final Beside after;
  private final WholePage page;
  private final FromTitle title;

  /// @param rows what [BlockFeatures] says of each block
  RankContext(Layout layout, double[] p, float[][] rows) {
    this.layout = layout;
    this.p = p;
    this.charsBefore = new double[p.length + 1];
    this.keptBefore = new double[p.length + 1];
    for (int i = 0; i < p.length; i++) {
      int chars = chars(i);
      charsBefore[i + 1] = charsBefore[i] + chars;
      keptBefore[i + 1] = keptBefore[i] + chars * p[i];
      for (Container at = layout.holders.get(i); ; at = at.parent().get()) {
        at.kept += chars * p[i];
        if (at.parent().isEmpty()) {
          break;
        }
      }
    }
    this.core = findCore();
    this.kin = List.of(new Kin(1), new Kin(2));
    this.since = new int[p.length];
    this.until = new int[p.length];
    this.proseBefore = new double[p.length];
    this.proseAfter = new double[p.length];
    walk(0, p.length, 1, since, proseBefore);
    walk(p.length - 1, -1, -1, until, proseAfter);
    this.before = new Beside(rows, 0, p.length, 1);
    this.after = new Beside(rows, p.length - 1, -1, -1);
    this.page = new WholePage(rows);
    this.title = new FromTitle(layout, kin.getFirst().alike, keptBefore, rows);
  }

  static List<String> withContext(List<String> names) {
    List<String> all = new ArrayList<>(names);
    all.addAll(NAMES);
    return all;
  }

  /// `row` with the values of [#NAMES] for block `i` behind it.
  float[] extended(float[] row, int i) {
    float[] out = Arrays.copyOf(row, row.length + NAMES.size());
    int at = row.length;
    out[at++] = (float) p[i];
    for (int step : new int[] {-1, 1, -2, 2}) {
      int j = i + step;
      out[at++] = j >= 0 && j < p.length ? (float) p[j] : -1;
    }
    out[at++] = near(i);
    Container holder = layout.holders.get(i);
    double all = Math.max(1, layout.root.kept);
    for (int up = 1; up <= 3; up++) {
      Container above = holder.above(up);
      out[at++] = (float) (above.kept / Math.max(1, above.chars));
      out[at + 2] = (float) (above.kept / all);
    }
    at += 3;
    out[at++] = (float) (keptBefore[i] / Math.max(1, keptBefore[p.length]));
    out[at++] = (float) Math.log1p(layout.root.kept);
    out[at++] = holder.within(core) ? 1 : 0;
    for (Kin each : kin) {
      each.fill(out, at, i);
      at += Kin.VALUES;
    }
    out[at++] = (float) (kin.getFirst().kept(i) / all);
    out[at++] = since[i];
    out[at++] = until[i];
    out[at++] = (float) proseBefore[i];
    out[at++] = (float) proseAfter[i];
    out[at++] = (float) Math.log1p(keptBefore[i]);
    out[at++] = (float) Math.log1p(Math.max(0, keptBefore[p.length] - keptBefore[i + 1]));
    for (int step : new int[] {-3, 3, -4, 4}) {
      int j = i + step;
      out[at++] = j >= 0 && j < p.length ? (float) p[j] : -1;
    }
    for (int reach : REACHES) {
      out[at++] = keptShare(Math.max(0, i - reach), i);
    }
    for (int reach : REACHES) {
      out[at++] = keptShare(i + 1, Math.min(p.length, i + reach + 1));
    }
    for (int up = 1; up <= 3; up++) {
      out[at++] = beside(holder.above(up), holder.above(up - 1));
    }
    out[at++] = before.heading[i];
    out[at++] = before.other[i];
    out[at++] = after.heading[i];
    out[at++] = after.other[i];
    at = page.fill(out, at, i);
    title.fill(out, at, i);
    return out;
  }

  /// The share of text in the blocks from `from` on, before `to`.
  private float keptShare(int from, int to) {
    return (float)
        ((keptBefore[to] - keptBefore[from]) / Math.max(1, charsBefore[to] - charsBefore[from]));
  }

  /// The share of text in what `outer` holds beside `inner`.
  private static float beside(Container outer, Container inner) {
    int chars = outer.chars - inner.chars;
    return chars > 0 ? (float) ((outer.kept - inner.kept) / chars) : -1;
  }

  private int chars(int i) {
    return layout.blocks.get(i).text().length();
  }

  private boolean isProse(int i) {
    return Layout.isProse(layout.blocks.get(i), layout.shapes.get(i));
  }

  /// Tells each block how far back the last sure one is, and how probable the prose so far was.
  private void walk(int from, int end, int step, int[] distance, double[] prose) {
    int far = FAR;
    double mean = 0;
    for (int i = from; i != end; i += step) {
      distance[i] = far;
      far = p[i] > SURE ? 0 : Math.min(FAR, far + 1);
      prose[i] = mean;
      if (isProse(i)) {
        mean = FADING * mean + (1 - FADING) * p[i];
      }
    }
  }

  private float near(int i) {
    int from = Math.max(0, i - NEAR);
    int to = Math.min(p.length, i + NEAR + 1);
    double chars = charsBefore[i + 1] - charsBefore[i];
    double kept = keptBefore[to] - keptBefore[from] - chars * p[i];
    return (float) (kept / Math.max(1, charsBefore[to] - charsBefore[from] - chars));
  }

  private Container findCore() {
    Container best = layout.root;
    for (Container holder : layout.holders) {
      for (Container at = holder; at.depth > best.depth; at = at.above(1)) {
        if (at.kept >= CORE_SHARE * layout.root.kept) {
          best = at;
          break;
        }
      }
    }
    return best;
  }

  /// How probable the last heading was, and the last block that stands in another element than the
  /// block's own and its neighbours do: on one side of each block.
  private final class Beside {
    private static final int HEADING = BlockFeatures.NAMES.indexOf("heading");

    private final float[] heading = new float[p.length];
    private final float[] other = new float[p.length];

    Beside(float[][] rows, int from, int end, int step) {
      float lastHeading = -1;
      float lastOther = -1;
      for (int i = from; i != end; i += step) {
        heading[i] = lastHeading;
        if (rows[i][HEADING] > 0) {
          lastHeading = (float) p[i];
        }
        if (i != from && parent(i) != parent(i - step)) {
          lastOther = (float) p[i - step];
        }
        other[i] = lastOther;
      }
    }

    private Container parent(int i) {
      return layout.holders.get(i).above(1);
    }
  }

  /// What the first ranking says of the page as a whole, and how it agrees with the text that the
  /// structured data gives.
  private final class WholePage {
    private static final int IN_DATA = BlockFeatures.NAMES.indexOf("inData");
    private static final int HAS_DATA = BlockFeatures.NAMES.indexOf("hasData");
    private static final int SENTENCE = BlockFeatures.NAMES.indexOf("sentence");
    private static final double KEPT = 0.5;
    private static final double UNSURE_FROM = 0.2;
    private static final double UNSURE_TO = 0.8;
    private static final double MOST_DATA = 5;

    /// Sums over the blocks before each of what is kept and stands in the data.
    private final double[] dataBefore = new double[p.length + 1];

    private final float dataShare;
    private final float sure;
    private final float sentences;
    private final float unsure;
    private final float longest;

    WholePage(float[][] rows) {
      double inSentences = 0;
      double doubtful = 0;
      double most = 0;
      int count = 0;
      for (int i = 0; i < p.length; i++) {
        double kept = p[i] * RankContext.this.chars(i);
        dataBefore[i + 1] = dataBefore[i] + kept * rows[i][IN_DATA];
        inSentences += kept * rows[i][SENTENCE];
        doubtful += p[i] > UNSURE_FROM && p[i] < UNSURE_TO ? RankContext.this.chars(i) : 0;
        most = Math.max(most, kept);
        count += p[i] > KEPT ? 1 : 0;
      }
      double all = Math.max(1, keptBefore[p.length]);
      double data = p.length == 0 ? 0 : rows[0][HAS_DATA] * (double) layout.root.prose;
      this.dataShare = (float) Math.min(MOST_DATA, data / all);
      this.sure = count;
      this.sentences = (float) (inSentences / all);
      this.unsure = (float) (doubtful / all);
      this.longest = (float) (most / all);
    }

    /// Returns where the next value goes.
    int fill(float[] out, int from, int i) {
      int at = from;
      double inData = dataBefore[p.length];
      int low = Math.max(0, i - NEAR);
      int high = Math.min(p.length, i + NEAR + 1);
      out[at++] = (float) (inData / Math.max(1, keptBefore[p.length]));
      out[at++] = dataShare;
      out[at++] =
          (float)
              ((dataBefore[high] - dataBefore[low])
                  / Math.max(1, keptBefore[high] - keptBefore[low]));
      out[at++] = (float) ((inData - dataBefore[i + 1]) / Math.max(1, inData));
      out[at++] = sure;
      out[at++] = sentences;
      out[at++] = unsure;
      out[at++] = longest;
      return at;
    }
  }

  /// What is summed over the blocks that are alike.
  private final class Kin {
    static final int VALUES = 7;

    private final Alike alike;
    private final double[] count;
    private final double[] chars;
    private final double[] prose;
    private final double[] words;
    private final double[] sentences;
    private final double[] links;
    private final double[] kept;
    private final double[] keptProse;

    Kin(int around) {
      this.alike = Alike.of(layout, around);
      this.count = alike.sums(_ -> 1);
      this.chars = alike.sums(RankContext.this::chars);
      this.prose = alike.sums(this::proseChars);
      this.words = alike.sums(i -> layout.shapes.get(i).words());
      this.sentences = alike.sums(i -> LineForm.endsSentence(layout.blocks.get(i).text()) ? 1 : 0);
      this.links = alike.sums(i -> layout.blocks.get(i).linkShare() * RankContext.this.chars(i));
      this.kept = alike.sums(i -> p[i] * RankContext.this.chars(i));
      this.keptProse = alike.sums(i -> p[i] * proseChars(i));
    }

    double kept(int i) {
      return kept[alike.of(i)];
    }

    /// The block's own probability does not count in what is said of those like it.
    void fill(float[] out, int from, int i) {
      int sort = alike.of(i);
      out[from] = (float) (prose[sort] / Math.max(1, layout.root.prose));
      out[from + 1] = (float) Math.log1p(count[sort]);
      out[from + 2] = (float) (words[sort] / count[sort]);
      out[from + 3] = (float) (sentences[sort] / count[sort]);
      out[from + 4] = (float) (links[sort] / Math.max(1, chars[sort]));
      out[from + 5] = mean(kept[sort] - p[i] * chars(i), chars[sort] - chars(i));
      out[from + 6] = mean(keptProse[sort] - p[i] * proseChars(i), prose[sort] - proseChars(i));
    }

    private double chars(int i) {
      return RankContext.this.chars(i);
    }

    private double proseChars(int i) {
      return isProse(i) ? chars(i) : 0;
    }

    private static float mean(double sum, double of) {
      return of > 0 ? (float) (sum / Math.max(1, of)) : -1;
    }
  }
}
