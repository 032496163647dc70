package parallax.read.plain;

import java.util.regex.Pattern;
import parallax.read.plain.NoiseRules.Kind;

/// A call upon the reader of a page: "Subscribe to our channel", "Like this post? Buy me a coffee".
///
/// Told by a sentence that begins with what readers are asked to do, and a thing of pages in the
/// line. Advice in articles ("Download the county's app.") is called so too, so where the line ends
/// with a full stop it must also say whose: "our", "us".
final class ReaderCall {
  private static final NoiseRules RULES = NoiseRules.BUNDLED;
  private static final int MOST_WORDS = 28;
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…:]) +| [–—-] ");
  private static final Pattern NUMBER = Pattern.compile(" [0-9]{4,6}$");

  private ReaderCall() {}

  static boolean is(String line) {
    if (LineForm.words(line) > MOST_WORDS || quotes(line)) {
      return false;
    }
    String folded = LineForm.fold(line);
    boolean asked = RULES.phrase(Kind.ASK, LineForm.bare(folded)).isPresent();
    if (asked && line.indexOf('?') > 0) {
      return true;
    }
    boolean called = false;
    boolean dialled = false;
    for (String sentence : SENTENCES.split(folded)) {
      String bare = LineForm.bare(sentence);
      if (bare.startsWith("please ")) {
        bare = bare.substring("please ".length());
      }
      called |= RULES.phrase(Kind.CALL, bare).isPresent();
      dialled |= RULES.phrase(Kind.DIAL, bare).isPresent();
    }
    return (called && hasThing(folded, line.endsWith(".")))
        || (dialled && NUMBER.matcher(folded).find());
  }

  private static boolean hasThing(String folded, boolean needsOwner) {
    boolean thing = false;
    boolean owner = !needsOwner;
    for (String token : folded.split("[ /]")) {
      String word = LineForm.bare(token);
      thing |= RULES.is(Kind.PAGE, word) || token.contains("@");
      owner |= RULES.is(Kind.OWNER, word);
    }
    return thing && owner;
  }

  private static boolean quotes(String line) {
    return line.indexOf('"') >= 0 || line.indexOf('“') >= 0 || line.indexOf('„') >= 0;
  }
}
