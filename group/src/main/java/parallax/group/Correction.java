package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import parallax.model.ArticleId;

/// What a person says about stories. It is carried out at once and binds what comes later; of two
/// that contradict each other on the same articles, the later holds.
public sealed interface Correction {

  /// Two articles tell of one event: the stories that they are in become one, and stay one.
  record OneEvent(ArticleId a, ArticleId b) implements Correction {}

  /// Two articles tell of two events: their story is divided between them, each other article going
  /// with the one that it is more like, and the two are never put together again.
  record TwoEvents(ArticleId a, ArticleId b) implements Correction {}

  /// One article belongs to the story of another: it alone is taken there.
  record Moved(ArticleId a, ArticleId b) implements Correction {}

  /// The article spoken of first.
  ArticleId a();

  /// The article spoken of second.
  ArticleId b();

  /// What came of a correction.
  sealed interface Outcome {
    /// Carried out and remembered.
    ///
    /// @param said what was done, as a sentence
    record Done(String said) implements Outcome {}

    /// Not carried out; nothing has changed.
    record Refused(String reason) implements Outcome {}
  }

  /// Writes it so that [#read] reads it.
  default void write(DataOutput out) throws IOException {
    out.writeByte(
        switch (this) {
          case OneEvent _ -> 0;
          case TwoEvents _ -> 1;
          case Moved _ -> 2;
        });
    Bytes.writeId(out, a());
    Bytes.writeId(out, b());
  }

  /// Reads what [#write] wrote.
  static Correction read(DataInput in) throws IOException {
    byte kind = in.readByte();
    ArticleId a = Bytes.readId(in);
    ArticleId b = Bytes.readId(in);
    return switch (kind) {
      case 0 -> new OneEvent(a, b);
      case 1 -> new TwoEvents(a, b);
      case 2 -> new Moved(a, b);
      default -> throw new IOException("no correction is of kind " + kind);
    };
  }
}
