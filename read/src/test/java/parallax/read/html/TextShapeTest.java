package parallax.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import parallax.read.plain.SmallWords;

class TextShapeTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
  private static final String WEIGHTS =
      "ferry\t1.5\nshare\t-2\nthe\t0.25\nλόγος\t3\ni̇zmir\t9\n27\t-0.5\na\t0.125\nb\t-0.125\n";

  @Test
  void weighsWordsInAnyCase() throws IOException {
    TextShape shape = TextShape.of("Share: THE Ferry, the 27 boats\nof İzmir ΛΌΓΟΣ!", known());
    assertThat(shape.words()).isEqualTo(9);
    assertThat(shape.letters()).isEqualTo(33);
    assertThat(shape.digits()).isEqualTo(2);
    assertThat(shape.capitals()).isEqualTo(5);
    assertThat(shape.marks()).isEqualTo(3);
    assertThat(shape.breaks()).isEqualTo(1);
    assertThat(shape.smallShare()).isEqualTo(3 / 9.0);
    assertThat(shape.weight().least()).isEqualTo(-2);
    assertThat(shape.weight().opening()).isEqualTo(-0.25f / 3);
  }

  @Test
  void looksUpNoMoreThanFortyWords() throws IOException {
    TextShape shape = TextShape.of("ship ".repeat(40) + "share", known());
    assertThat(shape.words()).isEqualTo(41);
    assertThat(shape.weight().least()).isZero();
  }

  @Property(tries = 300)
  void isWhatWordByWordStringsTell(
      @ForAll
          @Chars({'a', 'b', ' ', 'A', 'é', '7', '.', '\n', 'İ', 'Σ', 'σ'})
          @CharRange(from = 'h', to = 'h')
          @StringLength(max = 60)
          String text)
      throws IOException {
    BlockWords known = known();
    List<String> words = new ArrayList<>();
    WORD.matcher(text).results().forEach(found -> words.add(found.group()));
    float sum = 0;
    for (String word : words) {
      sum += known.weight(known.find(word.toLowerCase(Locale.ROOT)));
    }
    long small = words.stream().filter(w -> SmallWords.contain(w.toLowerCase(Locale.ROOT))).count();
    TextShape shape = TextShape.of(text, known);
    assertThat(shape.words()).isEqualTo(words.size()).isEqualTo(TextShape.words(text));
    if (words.size() <= 40 && !words.isEmpty()) {
      assertThat(shape.weight().mean()).isEqualTo(sum / words.size());
      assertThat(shape.smallShare()).isEqualTo((double) small / words.size());
    }
  }

  private static BlockWords known() throws IOException {
    return new BlockWords(
        WordWeights.from(new ByteArrayInputStream(WEIGHTS.getBytes(StandardCharsets.UTF_8))));
  }
}
