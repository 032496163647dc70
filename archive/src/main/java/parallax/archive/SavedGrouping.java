package parallax.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import parallax.archive.Archive.StateReader;
import parallax.archive.Archive.StateWriter;

/// The grouper's state in pieces, each written by itself, so that neither memory nor one change of
/// the database grows with it.
final class SavedGrouping {
  private static final int PIECE = 4 << 20;

  private final Store store;

  SavedGrouping(Store store) {
    this.store = store;
  }

  void keep(long through, StateWriter writer) {
    long generation =
        1 + store.read(c -> Rows.number(c, "SELECT max(generation) FROM saved_grouping"));
    // What was left of one that never became whole.
    store.change(c -> Rows.update(c, "DELETE FROM saved_piece WHERE generation >= ?", generation));
    try (var pieces = new Pieces(generation)) {
      writer.to(pieces);
    } catch (IOException e) {
      throw new DamagedArchive("the state of the grouping cannot be written: " + e, e);
    }
    store.change(
        c -> {
          Rows.update(
              c,
              "INSERT INTO saved_grouping (generation, through) VALUES (?, ?)",
              generation,
              through);
          Rows.update(c, "DELETE FROM saved_grouping WHERE generation < ?", generation);
          Rows.update(c, "DELETE FROM saved_piece WHERE generation < ?", generation);
        });
  }

  <T> Optional<T> read(StateReader<T> reader) {
    Optional<Saved> newest =
        store.read(
            c ->
                Rows.one(
                    c,
                    "SELECT generation, through FROM saved_grouping ORDER BY generation DESC"
                        + " LIMIT 1",
                    row -> new Saved(row.getLong(1), row.getLong(2))));
    return newest.map(
        saved -> {
          try (InputStream in = new Reading(saved.generation())) {
            return reader.from(saved.through(), in);
          } catch (IOException e) {
            throw new DamagedArchive("the state of the grouping cannot be read: " + e, e);
          }
        });
  }

  private record Saved(long generation, long through) {}

  private final class Pieces extends OutputStream {
    private final long generation;
    private final byte[] buffer = new byte[PIECE];
    private int filled;
    private int piece;

    Pieces(long generation) {
      this.generation = generation;
    }

    @Override
    public void write(int b) {
      buffer[filled++] = (byte) b;
      if (filled == PIECE) {
        send();
      }
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      int done = 0;
      while (done < length) {
        int now = Math.min(PIECE - filled, length - done);
        System.arraycopy(from, offset + done, buffer, filled, now);
        filled += now;
        done += now;
        if (filled == PIECE) {
          send();
        }
      }
    }

    private void send() {
      byte[] bytes = Arrays.copyOf(buffer, filled);
      int number = piece++;
      store.change(
          c ->
              Rows.update(
                  c,
                  "INSERT INTO saved_piece (generation, piece, bytes) VALUES (?, ?, ?)",
                  generation,
                  number,
                  bytes));
      filled = 0;
    }

    @Override
    public void close() {
      if (filled > 0) {
        send();
      }
    }
  }

  private final class Reading extends InputStream {
    private final long generation;
    private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);
    private int piece;

    Reading(long generation) {
      this.generation = generation;
    }

    private boolean isAtEnd() {
      if (now.available() > 0) {
        return false;
      }
      int number = piece++;
      now =
          new ByteArrayInputStream(
              store
                  .read(
                      c ->
                          Rows.one(
                              c,
                              "SELECT bytes FROM saved_piece WHERE generation = ? AND piece = ?",
                              row -> row.getBytes(1),
                              generation,
                              number))
                  .orElse(new byte[0]));
      return now.available() == 0;
    }

    @Override
    public int read() {
      return isAtEnd() ? -1 : now.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return length == 0 ? 0 : isAtEnd() ? -1 : now.read(into, offset, length);
    }
  }
}
