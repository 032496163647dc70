package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.Sentence;
import parallax.model.Span;

/// The turns of a transcript: lines that begin with who speaks, in capitals and before a colon
/// ("MARRAN: We will not leave."), in quotation marks or without. Two of them make a transcript;
/// one alone may be a heading or a place.
final class Turns {
  private static final Pattern LABEL =
      Pattern.compile("(?m)^[ \\t]*+([\"“„]?+)(\\p{Lu}[\\p{Lu}.'’ -]{1,39}+)(:)[ \\t]++(?=\\S)");

  private static final String MARKS = "\"“”„";

  private final String text;
  private final List<Attribution> turns = new ArrayList<>();

  private Turns(String text, List<Sentence> sentences) {
    this.text = text;
    SentenceIndex index = new SentenceIndex(sentences);
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      List<Span> said = said(label.end(), !label.group(1).isEmpty());
      if (!said.isEmpty()) {
        turns.add(
            new Attribution(
                said,
                Optional.of(Span.of(label.start(2), label.end(2))),
                Optional.of(Span.of(label.start(3), label.end(3))),
                Optional.empty(),
                index.at(label.end()),
                true));
      }
    }
  }

  /// `found` with the turns of `text` in the place of what was found across their bounds or has
  /// nobody who says it, in order of content.
  static List<Attribution> with(String text, List<Sentence> sentences, List<Attribution> found) {
    List<Attribution> turns = new Turns(text, sentences).turns;
    if (turns.size() < 2) {
      return found;
    }
    List<Attribution> all = new ArrayList<>(turns);
    int turn = 0;
    for (Attribution one : found) {
      Span span = one.contentSpan();
      while (turn < turns.size() && turns.get(turn).contentSpan().end() <= span.start()) {
        turn++;
      }
      boolean own =
          turn == turns.size()
              || !turns.get(turn).contentSpan().overlaps(span)
              || (one.source().isPresent() && turns.get(turn).contentSpan().contains(span));
      if (own) {
        all.add(one);
      }
    }
    all.sort((a, b) -> a.contentSpan().compareTo(b.contentSpan()));
    return all;
  }

  /// Whether what is said stands after who says it and a colon.
  static boolean isTurn(String text, Attribution attribution) {
    return attribution
        .source()
        .flatMap(source -> attribution.cue().filter(cue -> cue.start() == source.end()))
        .filter(cue -> text.charAt(cue.start()) == ':')
        .isPresent();
  }

  /// The rest of the line, without the mark that closes it where one opened it; and of a turn in
  /// quotation marks the paragraphs that follow, each opening anew.
  private List<Span> said(int from, boolean quoted) {
    List<Span> said = new ArrayList<>();
    int start = from;
    while (start < text.length()) {
      int line = text.indexOf('\n', start);
      int end = line < 0 ? text.length() : line;
      Span part = stripped(start, end);
      boolean closed = quoted && part.length() > 0 && isMark(part.end() - 1);
      if (part.length() > 0) {
        said.add(closed ? Span.of(part.start(), part.end() - 1) : part);
      }
      start = quoted && !closed ? nextParagraph(end) : text.length();
    }
    said.removeIf(part -> part.length() == 0);
    return said;
  }

  /// Where the speech of the next paragraph begins, after its mark; the text's end where none does.
  private int nextParagraph(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean opens =
        at + 1 < text.length()
            && isMark(at)
            && Character.isLetterOrDigit(text.charAt(at + 1))
            && !LABEL.matcher(text).region(at, text.length()).lookingAt();
    return opens ? at + 1 : text.length();
  }

  private Span stripped(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return Span.of(from, end);
  }

  private boolean isMark(int at) {
    return MARKS.indexOf(text.charAt(at)) >= 0;
  }
}
