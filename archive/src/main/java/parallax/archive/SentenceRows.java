package parallax.archive;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parallax.model.ArticleId;
import parallax.model.Span;

/// What the sentences of articles mean.
final class SentenceRows {
  private static final int EACH = 2 * Integer.BYTES + Meanings.DIMENSIONS;

  private SentenceRows() {}

  static void keep(Connection c, ArticleId article, Map<Span, float[]> sentences)
      throws SQLException {
    ByteBuffer all = ByteBuffer.allocate(sentences.size() * EACH);
    sentences.forEach(
        (span, vector) -> all.putInt(span.start()).putInt(span.end()).put(Meanings.bytes(vector)));
    Rows.update(
        c,
        "INSERT INTO sentences (article, meanings) VALUES (?, ?) ON CONFLICT (article)"
            + " DO UPDATE SET meanings = excluded.meanings",
        article.value(),
        all.array());
  }

  static void forget(Connection c, ArticleId article) throws SQLException {
    Rows.update(c, "DELETE FROM sentences WHERE article = ?", article.value());
  }

  static Optional<Map<Span, float[]>> of(Connection c, ArticleId article) throws SQLException {
    return Rows.one(
            c,
            "SELECT meanings FROM sentences WHERE article = ?",
            row -> row.getBytes(1),
            article.value())
        .map(SentenceRows::read);
  }

  private static Map<Span, float[]> read(byte[] bytes) {
    Map<Span, float[]> sentences = new LinkedHashMap<>();
    ByteBuffer all = ByteBuffer.wrap(bytes);
    while (all.remaining() >= EACH) {
      Span span = Span.of(all.getInt(), all.getInt());
      float[] vector = new float[Meanings.DIMENSIONS];
      double length = 0;
      for (int i = 0; i < vector.length; i++) {
        vector[i] = all.get();
        length += vector[i] * vector[i];
      }
      for (int i = 0; i < vector.length && length > 0; i++) {
        vector[i] /= (float) Math.sqrt(length);
      }
      sentences.put(span, vector);
    }
    return Collections.unmodifiableMap(sentences);
  }
}
