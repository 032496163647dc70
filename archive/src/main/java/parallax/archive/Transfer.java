package parallax.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import parallax.model.AnnotatedArticle;

/// A whole archive as JSON Lines, `parallax-archive/1`, and back: what cannot be made anew, to the
/// letter and in order of arrival. What reads it takes the articles in one after the other and has
/// the same archive, and what persons said in its place among them; one article is held at a time.
public final class Transfer {
  /// Name and version of the format; the number rises when a reader of the old one would break.
  public static final String FORMAT = "parallax-archive/1";

  private static final JsonMapper JSON = Codec.notation();

  private Transfer() {}

  /// What came of reading.
  ///
  /// @param added articles that are new in the archive
  /// @param known articles that it had
  /// @param said rulings that were kept
  /// @param passedOver rulings that were not, as the archive was not empty: they name each other by
  ///     their places
  public record Taken(long added, long known, long said, long passedOver) {}

  /// Writes every article and ruling of `archive`; does not close `out`.
  ///
  /// @return how many articles
  /// @throws IOException where `out` cannot be written to
  public static long write(Archive archive, OutputStream out) throws IOException {
    line(out, JSON.createObjectNode().put("format", FORMAT));
    long[] count = {0};
    try {
      archive.since(0, entry -> count[0] += write(entry, out));
    } catch (UncheckedIOException e) {
      throw new IOException("the archive cannot be written out: " + e.getCause(), e.getCause());
    }
    out.flush();
    return count[0];
  }

  private static int write(Entry entry, OutputStream out) {
    ObjectNode one = JSON.createObjectNode();
    try {
      switch (entry) {
        case Entry.Came(long _, AnnotatedArticle article) ->
            one.set("article", JSON.valueToTree(article));
        case Entry.Said(Ruled ruled) -> one.set("ruling", JSON.valueToTree(ruled));
      }
      line(out, one);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entry instanceof Entry.Came ? 1 : 0;
  }

  private static void line(OutputStream out, JsonNode value) throws IOException {
    out.write(JSON.writeValueAsBytes(value));
    out.write('\n');
  }

  /// Reads what [#write] wrote into `archive`. What is derived is not made: open a desk over it.
  ///
  /// @throws DamagedArchive where a line is not what it should be; those before it are kept
  /// @throws IOException where `in` cannot be read
  public static Taken read(InputStream in, Archive archive) throws IOException {
    boolean empty = archive.last() == 0;
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String head = lines.readLine();
    if (head == null || !FORMAT.equals(tree(head, 1).path("format").asText())) {
      throw new DamagedArchive("the first line does not say \"format\": \"" + FORMAT + "\"");
    }
    Taken taken = new Taken(0, 0, 0, 0);
    long number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        taken = taken(tree(line, number), number, archive, empty, taken);
      }
    }
    return taken;
  }

  private static Taken taken(
      JsonNode line, long number, Archive archive, boolean empty, Taken before) {
    if (line.has("article")) {
      boolean isNew = archive.add(value(line, "article", AnnotatedArticle.class, number));
      return isNew
          ? new Taken(before.added + 1, before.known, before.said, before.passedOver)
          : new Taken(before.added, before.known + 1, before.said, before.passedOver);
    }
    if (!line.has("ruling")) {
      throw new DamagedArchive("line " + number + " holds no article and no ruling");
    }
    Ruled ruled = value(line, "ruling", Ruled.class, number);
    if (!empty) {
      return new Taken(before.added, before.known, before.said, before.passedOver + 1);
    }
    archive.keep(ruled, Placing.NONE);
    return new Taken(before.added, before.known, before.said + 1, before.passedOver);
  }

  private static JsonNode tree(String line, long number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new DamagedArchive("line " + number + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static <T> T value(JsonNode line, String key, Class<T> type, long number) {
    try {
      return JSON.treeToValue(line.get(key), type);
    } catch (JsonProcessingException e) {
      throw new DamagedArchive(
          "the " + key + " in line " + number + " cannot be understood: " + e.getOriginalMessage(),
          e);
    }
  }
}
