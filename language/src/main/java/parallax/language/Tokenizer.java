package parallax.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Span;
import parallax.text.Token;

/// Words and marks as the Penn Treebank cuts them: punctuation apart, `'s` and `n't` apart.
public final class Tokenizer {
  /// Numbers with their separators; abbreviations with inner stops; words with inner hyphens and
  /// apostrophes; runs of one and the same mark; any other character.
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{N}++(?:[.,:]\\p{N}++)*+(?:\\p{L}++)?"
              + "|(?:\\p{L}\\.){2,}+"
              + "|[\\p{L}\\p{M}\\p{N}]++(?:[-‐‑][\\p{L}\\p{M}\\p{N}]++)*+(?:['’]\\p{L}++)*+"
              + "|([\\p{Punct}\\p{P}\\p{S}])\\1*+"
              + "|\\S");

  private Tokenizer() {}

  /// The tokens of `text` within a span, in order, with their places in the whole text.
  public static List<Token> tokens(String text, Span within) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text).region(within.start(), within.end());
    while (token.find()) {
      cut(token.group(), token.start(), tokens);
    }
    return tokens;
  }

  private static void cut(String word, int start, List<Token> tokens) {
    int at = clitic(word);
    if (at > 0) {
      tokens.add(token(word.substring(0, at), start));
      tokens.add(token(word.substring(at), start + at));
    } else {
      tokens.add(token(word, start));
    }
  }

  /// Where an ending such as `'s`, `'ll` or `n't` starts; 0 where there is none.
  private static int clitic(String word) {
    int mark = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
    if (mark <= 0) {
      return 0;
    }
    String ending = word.substring(mark + 1).toLowerCase(java.util.Locale.ROOT);
    return switch (ending) {
      case "s", "d", "m", "ll", "re", "ve" -> mark;
      case "t" -> mark > 1 && Character.toLowerCase(word.charAt(mark - 1)) == 'n' ? mark - 1 : 0;
      default -> 0;
    };
  }

  private static Token token(String text, int start) {
    return new Token(Span.of(start, start + text.length()), text);
  }
}
