package parallax.tell.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class HtmlTest {

  @Test
  void escapesTextAndAttributes() {
    assertThat(written(Element.of("a").at("href", "\"'<&>").with("\"<b>&amp;")))
        .isEqualTo("<a href=\"&quot;'&lt;&amp;&gt;\">\"&lt;b&gt;&amp;amp;</a>");
  }

  @Test
  void keepsCarriageReturnsSoThatOffsetsHold() {
    assertThat(written(Html.text("a\r\nb"))).isEqualTo("a&#13;\nb");
  }

  @Test
  void replacesWhatHtmlCannotHoldUnitForUnit() {
    assertThat(written(Html.text("\u0000\uD83D \uDE00 \uD83D\uDE00 \u0085")))
        .isEqualTo("\uFFFD\uFFFD \uFFFD \uD83D\uDE00 \uFFFD");
  }

  @Test
  void refusesAResourceThatCouldEndItsElement() {
    assertThatIllegalArgumentException().isThrownBy(() -> Html.verbatim("a </style> b"));
  }

  @Test
  void emptyElementsHaveNoEndTag() {
    assertThat(written(Element.of("br"))).isEqualTo("<br>");
    assertThat(written(Element.of("circle").at("r", "2"))).isEqualTo("<circle r=\"2\"></circle>");
  }

  private static String written(Html html) {
    var out = new StringBuilder();
    html.writeTo(out);
    return out.toString();
  }
}
