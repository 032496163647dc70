package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.model.ArticleId;

/// Where an article was put when it came, and why.
///
/// @param story `s1`, `s2`, … as numbered at that time; a later merge or split may have moved it,
///     see [Grouper#grouping]
/// @param reasons one sentence for each decision, the placing first, then merges it brought about,
///     then the split
/// @param parted the story of the other half, where the article showed that its story is two
public record Placement(
    ArticleId article, String story, List<String> reasons, Optional<String> parted) {

  public Placement {
    reasons = List.copyOf(reasons);
  }

  /// One after which no story is split.
  Placement(ArticleId article, String story, List<String> reasons) {
    this(article, story, reasons, Optional.empty());
  }

  /// The same article after another decision.
  Placement with(String nowIn, String reason) {
    List<String> more = new ArrayList<>(reasons);
    more.add(reason);
    return new Placement(article, nowIn, more, parted);
  }

  void write(DataOutput out) throws IOException {
    Bytes.writeId(out, article);
    Bytes.writeString(out, story);
    Bytes.writeList(out, reasons, Bytes::writeString);
    Bytes.writeOptional(out, parted);
  }

  static Placement read(DataInput in) throws IOException {
    return new Placement(
        Bytes.readId(in),
        Bytes.readString(in),
        Bytes.readList(in, Bytes::readString),
        Bytes.readOptional(in));
  }
}
