package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;

/// What is sketched elsewhere is placed as if it had come itself.
class SketchTest {
  private static final PlantedNews NEWS = new PlantedNews(40, 90);
  private static final int ARTICLES = 200;

  /// Tells sentences apart by their length, which is enough for them to count.
  private static float[] meaning(String sentence) {
    float[] meaning = new float[4];
    meaning[sentence.length() % 4] = 1;
    return meaning;
  }

  @Test
  void sketchesThatTravelledGiveTheSameStoriesAsArticles() throws IOException {
    Grouper here = Grouper.with(SketchTest::meaning);
    Grouper there = Grouper.with(_ -> new float[0]);
    Sketcher sketcher = new Sketcher(SketchTest::meaning);
    for (int i = 0; i < ARTICLES; i++) {
      AnnotatedArticle article = NEWS.article(i);
      Placement placed = here.add(article);
      assertThat(there.add(travelled(sketcher.sketch(article)))).isEqualTo(placed);
    }
    assertThat(there.grouping()).isEqualTo(here.grouping());
    assertThat(here.grouping().stories()).hasSizeBetween(10, ARTICLES / 2);
  }

  @Test
  void anArticleSketchedTwiceIsPlacedOnce() {
    Grouper grouper = Grouper.with(SketchTest::meaning);
    Sketch sketch = new Sketcher(SketchTest::meaning).sketch(NEWS.article(1));
    assertThat(grouper.add(sketch)).isEqualTo(grouper.add(sketch));
    assertThat(grouper.grouping().stories()).hasSize(1);
  }

  private static Sketch travelled(Sketch sketch) throws IOException {
    var bytes = new ByteArrayOutputStream();
    sketch.write(new DataOutputStream(bytes));
    return Sketch.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
