package parallax.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import parallax.model.Article;
import parallax.read.html.BlockRanker;

/// Reads pages by block rankers that were trained on other sites: the ranker that Parallax ships
/// has seen all of them, and what it makes of them says little of pages to come.
///
/// `read/train/train_blocks.py` deals the sites into folds and makes a ranker for each from all
/// others; they lie in `rankers/0`, `rankers/1`, ...
final class HeldOut {
  private static final int FOLDS = 5;

  private HeldOut() {}

  /// The articles of a folder of pages, by the name of their page.
  ///
  /// @param addresses where each page is from, by its name
  static Map<String, Article> read(Product product, Path folder, Map<String, String> addresses) {
    List<List<Path>> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      folds.add(new ArrayList<>());
    }
    for (Path file : Data.files(folder, "")) {
      String address = addresses.get(ReadMeasures.pageName(file.toString()));
      if (address != null) {
        folds.get(fold(address)).add(file);
      }
    }
    Map<String, Article> pages = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      product
          .read(folds.get(fold), ranker(fold))
          .forEach(a -> pages.put(ReadMeasures.pageName(a.provenance().source()), a));
    }
    return pages;
  }

  /// The fold of an address, as the training deals them.
  static int fold(String address) {
    CRC32 crc = new CRC32();
    crc.update(site(address).getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % FOLDS);
  }

  /// What of a host belongs to one owner, roughly: `bbc.co.uk`, `example.org`.
  private static String site(String address) {
    String host = address.replaceFirst("^https?://", "").split("[/:]", 2)[0];
    List<String> parts = Arrays.asList(host.toLowerCase(Locale.ROOT).split("\\.", -1));
    int size = parts.size();
    boolean national =
        size > 2 && parts.get(size - 1).length() == 2 && parts.get(size - 2).length() <= 3;
    return String.join(".", parts.subList(Math.max(0, size - (national ? 3 : 2)), size));
  }

  private static BlockRanker ranker(int fold) {
    return BlockRanker.from(name -> open("rankers/" + fold + "/" + name + ".gz"));
  }

  private static InputStream open(String resource) throws IOException {
    return new GZIPInputStream(
        Objects.requireNonNull(HeldOut.class.getResourceAsStream(resource), resource));
  }
}
