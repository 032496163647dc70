package parallax.read.html;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Prints each page's blocks with their features and the names of the elements around them, one
/// JSON line a page: what `train-blocks.py` trains on.
final class DumpBlocks {
  private static final JsonMapper JSON = new JsonMapper();
  private static final WordWeights NO_WEIGHTS = WordWeights.load("/parallax/read/no-words.tsv");

  private DumpBlocks() {}

  public static void main(String[] folders) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.list(Path.of(folders[0])).sorted()) {
      for (Path file : (Iterable<Path>) files::iterator) {
        out.println(page(file));
      }
    }
    out.flush();
  }

  private static ObjectNode page(Path file) throws IOException {
    Document document = parse(file);
    Layout layout = Layout.of(document, new ClassWords(NO_WEIGHTS), new BlockWords(NO_WEIGHTS));
    Metas metas = Metas.of(layout.parts);
    JsonLd data = JsonLd.of(layout.parts);
    float[][] rows =
        new BlockFeatures(
                layout,
                data.body(),
                PageReader.title(layout.parts, metas, data),
                metas.first("og:description", "description"))
            .rows();
    ObjectNode page = JSON.createObjectNode();
    page.put("file", file.getFileName().toString());
    ArrayNode elements = page.putArray("elements");
    ArrayNode blocks = page.putArray("blocks");
    IdentityHashMap<Element, Integer> ids = new IdentityHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      ArrayNode block = blocks.addArray();
      block.add(id(layout.holders.get(i), ids, elements));
      block.add(layout.blocks.get(i).text());
      ArrayNode row = block.addArray();
      for (float value : rows[i]) {
        row.add(value);
      }
    }
    return page;
  }

  private static int id(
      Container container, IdentityHashMap<Element, Integer> ids, ArrayNode elements) {
    Integer known = ids.get(container.element);
    if (known != null) {
      return known;
    }
    int parent = container.parent().map(p -> id(p, ids, elements)).orElse(-1);
    int id = elements.size();
    ids.put(container.element, id);
    ArrayNode entry = elements.addArray();
    entry.add(parent);
    List<String> words = ClassWords.words(container.element);
    words.forEach(entry::add);
    return id;
  }

  private static Document parse(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return PageReader.parse(parallax.read.DecodingForTests.decode(in.readAllBytes()), "", 512);
    }
  }
}
