package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import parallax.model.ArticleId;
import parallax.model.Copy;

/// A pair of articles that share text, as bytes.
final class CopyCodec {

  private CopyCodec() {}

  static void write(DataOutput out, Copy copy) throws IOException {
    Bytes.writeId(out, copy.a());
    Bytes.writeId(out, copy.b());
    Bytes.writeString(out, copy.kind().name());
    out.writeDouble(copy.containment());
    Bytes.writeOptional(out, copy.from().map(ArticleId::value));
    Bytes.writeList(
        out,
        copy.passages(),
        (to, passage) -> {
          ArticleCodec.write(to, passage.inA());
          ArticleCodec.write(to, passage.inB());
        });
  }

  private static Copy.Kind kind(String name) throws IOException {
    try {
      return Copy.Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("no copy is of kind " + name, e);
    }
  }

  static Copy read(DataInput in) throws IOException {
    ArticleId a = Bytes.readId(in);
    ArticleId b = Bytes.readId(in);
    Copy.Kind kind = kind(Bytes.readString(in));
    double containment = in.readDouble();
    Optional<ArticleId> from = Bytes.readOptional(in).map(ArticleId::new);
    return new Copy(
        a,
        b,
        kind,
        containment,
        from,
        Bytes.readList(
            in,
            bytes -> new Copy.Passage(ArticleCodec.readSpan(bytes), ArticleCodec.readSpan(bytes))));
  }
}
