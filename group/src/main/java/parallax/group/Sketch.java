package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import parallax.model.ArticleId;
import parallax.model.Published;

/// What grouping reads of one article before it knows of any other: words, names, times, 4-grams
/// and meanings, but no weights, which rest on what came before.
///
/// Made by a [Sketcher], placed by [Grouper#add(Sketch)]; may be carried between machines as bytes,
/// about 10 kB for 300 words. Immutable.
public final class Sketch {
  private final ArticleId id;
  private final Published published;
  private final Shingles shingles;
  private final EventTime time;
  private final Cast cast;
  private final boolean titleOnly;
  private final List<TermBag> bags;
  private final List<float[]> meanings;

  /// @param bags one for each [Profile.Words]
  /// @param meanings one for each [Profile.Meaning]
  Sketch(
      ArticleId id,
      Published published,
      Shingles shingles,
      EventTime time,
      Cast cast,
      boolean titleOnly,
      List<TermBag> bags,
      List<float[]> meanings) {
    this.id = id;
    this.published = published;
    this.shingles = shingles;
    this.time = time;
    this.cast = cast;
    this.titleOnly = titleOnly;
    this.bags = bags;
    this.meanings = meanings;
  }

  /// The article that it is of.
  public ArticleId id() {
    return id;
  }

  /// When it was published.
  public Published published() {
    return published;
  }

  Shingles shingles() {
    return shingles;
  }

  /// Counts the article's words in `vocabulary`, and weighs them by the counts as they are then.
  Profile profile(Vocabulary vocabulary) {
    vocabulary.count(bags.getFirst(), bags.getLast());
    OptionalLong day =
        published
            .date()
            .map(LocalDate::toEpochDay)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty());
    List<TermVector> terms = bags.stream().map(vocabulary::vector).toList();
    return new Profile(id, day, time, cast, titleOnly, terms, meanings);
  }

  /// Writes all of it.
  public void write(DataOutput out) throws IOException {
    Bytes.writeId(out, id);
    ArticleCodec.write(out, published);
    shingles.write(out);
    time.write(out);
    cast.write(out);
    out.writeBoolean(titleOnly);
    Bytes.writeList(out, bags, (to, bag) -> bag.write(to));
    Bytes.writeList(out, meanings, Bytes::writeFloats);
  }

  /// A sketch as it was written.
  public static Sketch read(DataInput in) throws IOException {
    return new Sketch(
        Bytes.readId(in),
        ArticleCodec.readPublished(in),
        Shingles.read(in),
        EventTime.read(in),
        Cast.read(in),
        in.readBoolean(),
        Bytes.readList(in, TermBag::read),
        Bytes.readList(in, Bytes::readFloats));
  }
}
