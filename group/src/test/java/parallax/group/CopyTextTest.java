package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Published;

class CopyTextTest {
  private static final int PARTS = 4;

  /// What a step that is keyed by parts of the grams remembers.
  private final List<Map<Long, int[]>> posted = new ArrayList<>();

  private final List<CopyText> texts = new ArrayList<>();

  CopyTextTest() {
    for (int part = 0; part < PARTS; part++) {
      posted.add(new HashMap<>());
    }
  }

  @Test
  void findsInPartsWhatOneFinderFindsOfLongAndShortTexts() {
    var random = new SplittableRandom(1);
    var finder = new CopyFinder();
    int found = 0;
    for (int number = 0; number < 600; number++) {
      int words = random.nextInt(10) == 0 ? 250 : 5 + random.nextInt(60);
      CopyText text = text(number, words, 100, random);
      List<Copy> expected = finder.add(text);
      assertThat(inParts(text)).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(1000);
  }

  @Test
  void forgetsAsOneFinderDoesWhatIsOld() {
    var random = new SplittableRandom(2);
    var finder = new CopyFinder();
    int found = 0;
    for (int number = 0; number < 2 * CopyFinder.GENERATION + 2000; number++) {
      CopyText text = text(number, 8, 300_000, random);
      List<Copy> expected = finder.add(text);
      if (!inParts(text).equals(expected)) {
        fail("article " + number + " shares other texts");
      }
      found += expected.size();
    }
    assertThat(found).isGreaterThan(10_000);
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    CopyText text = text(1, 30, 100, new SplittableRandom(3));
    var bytes = new ByteArrayOutputStream();
    text.write(new DataOutputStream(bytes));
    CopyText back =
        CopyText.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(text(2, 30, 100, new SplittableRandom(3)).copyIn(back).orElseThrow().kind())
        .isEqualTo(Copy.Kind.EXACT);
    assertThat(text.copyIn(back)).isEmpty();
  }

  /// Runs of words from few or many sentences. Of few, more texts share a gram than are kept.
  private static CopyText text(int number, int words, int sentences, SplittableRandom random) {
    var text = new StringBuilder();
    int word = 0;
    for (int i = 0; i < words; i++) {
      word = i % 7 == 0 ? random.nextInt(sentences) : word + 1;
      text.append("w").append(word).append(' ');
    }
    return new CopyText(
        new ArticleId("a" + number), new Published.Unknown(), Shingles.of(text.toString()));
  }

  private List<Copy> inParts(CopyText text) {
    int number = texts.size();
    Map<Integer, Integer> hits = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      Map<Long, int[]> own = posted.get(part);
      for (long gram : text.grams(part, PARTS)) {
        int[] before = own.getOrDefault(gram, new int[0]);
        for (int older : CopyText.found(before, number)) {
          hits.merge(older, 1, Integer::sum);
        }
        if (CopyText.isPosted(gram, text.isShort())) {
          own.put(gram, CopyText.posted(before, number));
        }
      }
    }
    texts.add(text);
    List<Copy> copies = new ArrayList<>();
    hits.forEach(
        (older, shared) -> {
          if (text.isEnough(shared)) {
            texts.get(older).copyIn(text).ifPresent(copies::add);
          }
        });
    return copies;
  }
}
