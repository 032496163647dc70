package parallax.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who changed what and when, a line of JSON a request: `audit.jsonl`, only ever added to.
///
/// What a request held is not written, nor its query: what was changed has its own history, and
/// no secret can get in here. Thread-safe.
public final class ChangeRecord {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Path file;
  private final Clock clock;

  private ChangeRecord(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /// The record kept in `folder`.
  public static ChangeRecord in(Path folder, Clock clock) {
    return new ChangeRecord(folder.resolve("audit.jsonl"), clock);
  }

  /// Adds a request.
  ///
  /// @param method of HTTP
  /// @param path without its query
  /// @param status that was answered
  public synchronized void add(String who, String method, String path, int status) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("who", who);
    line.put("method", method);
    line.put("path", path);
    line.put("status", status);
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
