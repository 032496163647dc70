package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import parallax.model.ArticleId;

/// What grouping keeps of one article.
///
/// @param day of publication, counted from 1970-01-01
/// @param time when it tells what happened
/// @param cast whom and what it names
/// @param titleOnly whether there is nothing beyond the headline
/// @param terms one vector for each [Words]
/// @param meanings one unit vector for each [Meaning]; all zeros without an encoder
record Profile(
    ArticleId id,
    OptionalLong day,
    EventTime time,
    Cast cast,
    boolean titleOnly,
    List<TermVector> terms,
    List<float[]> meanings) {

  /// Where the names stand among the terms.
  static final int NAMES = 2;

  /// Which words of an article a sparse vector is made of.
  enum Words {
    /// Headline and the first 400 words, the headline twice.
    ALL,
    /// Headline and the first 80 words.
    LEAD,
    NAMES,
    /// Annotated names of persons, organisations and groups.
    WHO,
    /// Annotated names of places.
    PLACES,
    NUMBERS,
    /// Annotated days and months, by their values.
    TIMES
  }

  /// Which sentences of an article a dense vector is made of.
  enum Meaning {
    /// The headline, or the first sentence where there is none.
    HEADLINE,
    /// The mean of headline and first three sentences.
    GIST
  }

  /// Whether an encoder has read it.
  boolean hasMeaning() {
    return !Dense.isZero(meanings.getLast());
  }

  TermVector words() {
    return terms.getFirst();
  }

  void write(DataOutput out) throws IOException {
    Bytes.writeId(out, id);
    Bytes.writeOptionalLong(out, day);
    time.write(out);
    cast.write(out);
    out.writeBoolean(titleOnly);
    Bytes.writeList(out, terms, (to, vector) -> vector.write(to));
    Bytes.writeList(out, meanings, Bytes::writeFloats);
  }

  static Profile read(DataInput in) throws IOException {
    return new Profile(
        Bytes.readId(in),
        Bytes.readOptionalLong(in),
        EventTime.read(in),
        Cast.read(in),
        in.readBoolean(),
        Bytes.readList(in, TermVector::read),
        Bytes.readList(in, Bytes::readFloats));
  }
}
