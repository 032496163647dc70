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
import java.util.function.Consumer;
import parallax.model.AnnotatedArticle;

/// A whole archive as JSON Lines, `parallax-archive/1`, and back: what cannot be made anew, to the
/// letter and in order of arrival. What reads it takes the articles in one after the other and has
/// the same archive; one article is held at a time.
public final class Transfer {
  /// Name and version of the format; the number rises when a reader of the old one would break.
  public static final String FORMAT = "parallax-archive/1";

  private static final JsonMapper JSON = Codec.notation();

  private Transfer() {}

  /// Writes every article of `archive`; does not close `out`.
  ///
  /// @return how many
  /// @throws IOException where `out` cannot be written to
  public static long write(Archive archive, OutputStream out) throws IOException {
    line(out, JSON.createObjectNode().put("format", FORMAT));
    long[] count = {0};
    try {
      archive.each(
          article -> {
            try {
              ObjectNode one = JSON.createObjectNode();
              one.set("article", JSON.valueToTree(article));
              line(out, one);
              count[0]++;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw new IOException("the archive cannot be written out: " + e.getCause(), e.getCause());
    }
    out.flush();
    return count[0];
  }

  private static void line(OutputStream out, JsonNode value) throws IOException {
    out.write(JSON.writeValueAsBytes(value));
    out.write('\n');
  }

  /// Reads what [#write] wrote.
  ///
  /// @return how many articles
  /// @throws DamagedArchive where a line is not what it should be; those before it were handed over
  /// @throws IOException where `in` cannot be read
  public static long read(InputStream in, Consumer<? super AnnotatedArticle> consumer)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String head = lines.readLine();
    if (head == null || !FORMAT.equals(tree(head, 1).path("format").asText())) {
      throw new DamagedArchive("the first line does not say \"format\": \"" + FORMAT + "\"");
    }
    long number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        consumer.accept(article(tree(line, number), number));
      }
    }
    return number - 1;
  }

  private static JsonNode tree(String line, long number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new DamagedArchive("line " + number + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static AnnotatedArticle article(JsonNode line, long number) {
    JsonNode article = line.get("article");
    if (article == null) {
      throw new DamagedArchive("line " + number + " holds no article");
    }
    try {
      return JSON.treeToValue(article, AnnotatedArticle.class);
    } catch (JsonProcessingException e) {
      throw new DamagedArchive(
          "the article in line " + number + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }
}
