package parallax.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import parallax.model.Span;

/// Finds words in quotation marks, one paragraph (line) after the other.
///
/// Knows “…”, „…“, «…», »…«, "…", ''…'', ‘…’ and '…', marks of unlike kinds set against each other
/// by a careless page, quotations that go on in the next paragraph (which opens anew while the one
/// before it never closed), and quotations whose closing mark is missing at the end of a paragraph.
/// A quotation within a quotation stays part of the outer one. Linear in the length of the text.
final class QuotationMarks {

  /// A single quotation mark that finds no partner within so many units is an apostrophe: the
  /// longest single-quoted sentence of the development texts has 480.
  private static final int SINGLE_REACH = 600;

  /// A paragraph whose quotation never closes is taken as quoted to its end up to this length.
  private static final int UNCLOSED_REACH = 1500;

  private final String text;
  private final List<Quoted> found = new ArrayList<>();

  /// Where the last paragraph left a quotation open, to be taken up by the next one.
  private OptionalInt pending = OptionalInt.empty();

  private int pendingEnd;

  /// Whether it opened where speech begins: at the paragraph's start, or after a colon or comma.
  private boolean pendingIsSpeech;

  /// Whether the next quotation goes on from the one before it.
  private boolean carried;

  private QuotationMarks(String text) {
    this.text = text;
  }

  /// The quotations of `text`, in order, none within another.
  static List<Quoted> in(String text) {
    Doubled doubled = Doubled.in(text);
    QuotationMarks marks = new QuotationMarks(doubled.single());
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      marks.paragraph(start, end);
      start = end + 1;
    }
    marks.giveUpPending();
    return marks.found.stream().map(doubled::restored).toList();
  }

  private void paragraph(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    takeUpPending(start);
    boolean nests = nests(start, end);
    int within = 0;
    int open = -1;
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (nests && open >= 0 && c == '“') {
        within++;
        at++;
      } else if (within > 0 && c == '”') {
        within--;
        at++;
      } else if (isDouble(c)) {
        boolean closes = open >= 0 && closes(at, open, start, end);
        if (closes) {
          add(open, at + 1);
          open = -1;
        } else if (opens(at, start, end)) {
          open = at;
        }
        at++;
      } else if (open < 0 && (c == '‘' || c == '\'')) {
        int close = singleClose(at, start, end);
        if (close > 0) {
          add(at, close + 1);
          at = close;
        }
        at++;
      } else {
        at++;
      }
    }
    if (open >= 0) {
      pending = OptionalInt.of(open);
      pendingEnd = end;
      pendingIsSpeech = open == start || introduces(open, start);
    }
  }

  /// Whether curved marks stand within one another, each closed: “what he calls “hell” is here”.
  private boolean nests(int start, int end) {
    int open = 0;
    int most = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      open += c == '“' ? 1 : c == '”' ? -1 : 0;
      most = Math.max(most, open);
      if (open < 0 || c == '„') {
        return false;
      }
    }
    return open == 0 && most == 2;
  }

  /// An open quotation goes on where the next paragraph opens anew.
  private void takeUpPending(int start) {
    if (pending.isEmpty()) {
      return;
    }
    if (isDouble(text.charAt(start)) && text.charAt(start) != '”') {
      addTo(pending.getAsInt(), pendingEnd, pendingEnd);
      carried = true;
      pending = OptionalInt.empty();
    } else {
      giveUpPending();
    }
  }

  private void giveUpPending() {
    if (pending.isPresent()
        && pendingIsSpeech
        && pendingEnd - pending.getAsInt() <= UNCLOSED_REACH) {
      addTo(pending.getAsInt(), pendingEnd, pendingEnd);
    }
    pending = OptionalInt.empty();
    carried = false;
  }

  private void add(int open, int end) {
    addTo(open, end, end - 1);
  }

  private void addTo(int open, int end, int innerEnd) {
    int a = open + 1;
    int b = innerEnd;
    while (a < b && isSpace(text.charAt(a))) {
      a++;
    }
    while (b > a && isSpace(text.charAt(b - 1))) {
      b--;
    }
    if (a < b) {
      found.add(new Quoted(Span.of(open, end), Span.of(a, b), carried));
    }
    carried = false;
  }

  private boolean opens(int at, int start, int end) {
    char c = text.charAt(at);
    boolean alone = c == '"' && (at == start || isSpace(text.charAt(at - 1)));
    boolean spaced = (c == '«' || alone) && at + 1 < end && isSpace(text.charAt(at + 1));
    boolean wordAfter = startsWord(spaced ? at + 2 : at + 1, end);
    if (!wordAfter) {
      return false;
    }
    if (c == '“' || c == '„' || c == '«' || c == '‟') {
      return true;
    }
    boolean digitBefore = at > start && Character.isDigit(text.charAt(at - 1));
    return !digitBefore && (at == start || opensAfter(text.charAt(at - 1)));
  }

  /// Whether the mark at `at` closes the quotation that `open` opened; a mark that can only open is
  /// a sign that the earlier one was never closed.
  private boolean closes(int at, int open, int start, int end) {
    char c = text.charAt(at);
    char opened = text.charAt(open);
    if (c == '”' || (c == '»' && opened != '»') || (c == '“' && opened == '„')) {
      return true;
    }
    if (c == '„' || (c == '«' && opened != '»')) {
      return false;
    }
    // a straight mark between blanks, as tokenised text has it, opens and closes by turns
    boolean couldOpen = (at == start || opensAfter(text.charAt(at - 1))) && startsWord(at + 1, end);
    return !couldOpen && at > open + 1;
  }

  /// The end of a quotation in single marks that opens at `at`, or -1 where that is an apostrophe.
  private int singleClose(int at, int start, int end) {
    boolean opens =
        (at == start || opensAfter(text.charAt(at - 1)))
            && at + 2 < end
            && Character.isLetter(text.charAt(at + 1))
            && Character.isLetter(text.charAt(at + 2));
    if (!opens) {
      return -1;
    }
    int fallback = -1;
    int limit = Math.min(end, at + SINGLE_REACH);
    for (int i = at + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '‘' || isDouble(c) || (c == '\'' && opensAfter(text.charAt(i - 1)))) {
        break;
      }
      boolean mark = (c == '’' || c == '\'') && !isSpace(text.charAt(i - 1));
      if (mark && (i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        if (text.charAt(i - 1) != 's' && !Character.isDigit(text.charAt(i - 1))) {
          return i;
        }
        fallback = fallback < 0 ? i : fallback;
      }
    }
    return fallback;
  }

  /// Whether what stands before `open` announces speech, as a colon or a comma does.
  private boolean introduces(int open, int start) {
    int before = open - 1;
    while (before > start && isSpace(text.charAt(before))) {
      before--;
    }
    return before >= start && (text.charAt(before) == ':' || text.charAt(before) == ',');
  }

  private boolean startsWord(int at, int end) {
    if (at >= end) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || "[(…$€£'‘’.#@-–".indexOf(c) >= 0;
  }

  private static boolean opensAfter(char before) {
    return isSpace(before) || "([{—–-/:,“‘\"'>".indexOf(before) >= 0;
  }

  private static boolean isDouble(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '‟' || c == '«' || c == '»';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
