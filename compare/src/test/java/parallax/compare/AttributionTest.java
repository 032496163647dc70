package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.model.AnnotatedArticle;
import parallax.model.Span;
import parallax.model.Voice;

final class AttributionTest {
  private static Voice voice(AnnotatedArticle article) {
    String text = article.article().text();
    Cast cast = Cast.of(List.of(), List.of(text));
    Attribution attribution = new Attribution(article, 0, cast);
    return attribution.voice(attribution.quoteOf(Span.of(0, text.length())));
  }

  @Test
  void tellsAMeetingInTheOutletsOwnVoiceThoughItsTalkIsReported() {
    String text = "Both mayors met in Port Wren for the first time and discussed the harbour.";
    assertThat(
            voice(
                Told.by("Gull", text)
                    .reported("the harbour", "Both mayors", "discussed")
                    .article()))
        .isInstanceOf(Voice.Own.class);
  }

  @Test
  void tellsAMeetingInTheOutletsOwnVoiceThoughItSaysWhatItIsFor() {
    String text =
        "Ada Quill and Bo Tarn are meeting in Port Wren to discuss the harbour of the town.";
    assertThat(
            voice(
                Told.by("Gull", text)
                    .reported("the harbour of the town", "Ada Quill", "to discuss")
                    .article()))
        .isInstanceOf(Voice.Own.class);
  }

  @Test
  void quotesASpeakerWhoseVerbFollows() {
    String text = "Ada Quill, on a windy quay in front of many reporters, warned of a storm.";
    assertThat(voice(Told.by("Gull", text).reported("a storm", "Ada Quill", "warned").article()))
        .isEqualTo(new Voice.Quoted(Optional.of("Ada Quill"), Optional.empty()));
  }
}
