package parallax.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Zipped folders: the files in them are read in name order, as those of a folder are, and are
/// named `path#name`. Nothing is unpacked to disk, so the names in them lead nowhere.
final class ZipReader {
  /// The list of files is held in memory; a folder of saved pages has some thousands.
  private static final int MOST_FILES = 200_000;

  /// Files that tell that a zip is a document or a program, not a folder.
  private static final Set<String> NO_FOLDER =
      Set.of("[Content_Types].xml", "META-INF/MANIFEST.MF", "mimetype");

  private final InputReader inputs;
  private final Limits limits;

  ZipReader(InputReader inputs, Limits limits) {
    this.inputs = inputs;
    this.limits = limits;
  }

  /// Takes `in` over: it is closed at once, or with the answer.
  Stream<Unread> open(Opened input, InputStream in) throws IOException {
    String source = input.source();
    if (input.nested()) {
      in.close();
      return Stream.of(Unread.refused(source, "it is an archive within an archive"));
    }
    if (input.file().isPresent()) {
      in.close();
      return entries(source, input.file().get(), () -> {});
    }
    // The list of what a zip holds stands at its end.
    Path copy = Files.createTempFile("parallax", ".zip");
    try (in) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return entries(source, copy, () -> delete(copy));
    } catch (IOException e) {
      delete(copy);
      throw e;
    }
  }

  private Stream<Unread> entries(String source, Path file, Runnable afterwards) throws IOException {
    ZipFile zip;
    try {
      zip = opened(file);
    } catch (ZipException e) {
      afterwards.run();
      return Stream.of(Unread.refused(source, "the zip archive is damaged: " + Walk.reason(e)));
    }
    Set<String> names =
        zip.size() > MOST_FILES
            ? Set.of()
            : zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    if (zip.size() > MOST_FILES || names.stream().anyMatch(NO_FOLDER::contains)) {
      zip.close();
      afterwards.run();
      return Stream.of(
          Unread.refused(
              source,
              names.isEmpty()
                  ? "it holds more than " + MOST_FILES + " files"
                  : "it is a zipped document or program, not a folder"));
    }
    List<ZipEntry> wanted =
        zip.stream()
            .filter(entry -> !entry.isDirectory() && isWanted(entry.getName(), names))
            .map(ZipEntry.class::cast)
            .sorted(java.util.Comparator.comparing(ZipEntry::getName))
            .toList();
    if (wanted.isEmpty()) {
      zip.close();
      afterwards.run();
      return Stream.of(Unread.refused(source, "the zip archive holds no files"));
    }
    Counted counted = new Counted(Files.size(file));
    return new Concatenated<>(wanted.iterator(), entry -> entry(source, zip, entry, counted))
        .stream()
            .onClose(
                () -> {
                  close(zip);
                  afterwards.run();
                });
  }

  private Stream<Unread> entry(String source, ZipFile zip, ZipEntry entry, Counted counted) {
    String name = source + "#" + printable(entry.getName());
    try {
      return inputs.open(Opened.of(name).inArchive(), counted.counting(zip.getInputStream(entry)));
    } catch (IOException e) {
      return Stream.of(Unread.refused(name, "it cannot be unpacked: " + Walk.reason(e)));
    }
  }

  /// Names are UTF-8; older programs wrote those of MS-DOS.
  private static ZipFile opened(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException _) {
      return new ZipFile(file.toFile(), Charset.forName("IBM437"));
    }
  }

  /// As in a folder: hidden files stay out, and what a browser saved along with a page.
  private static boolean isWanted(String name, Set<String> names) {
    int from = 0;
    for (int slash = name.indexOf('/'); ; slash = name.indexOf('/', from)) {
      String part = slash < 0 ? name.substring(from) : name.substring(from, slash);
      boolean hidden = part.startsWith(".") && !part.equals(".") && !part.equals("..");
      if (hidden || part.equals("__MACOSX")) {
        return false;
      }
      if (slash < 0) {
        return true;
      }
      if (part.endsWith("_files")) {
        String page = name.substring(0, slash - "_files".length());
        if (names.contains(page + ".html") || names.contains(page + ".htm")) {
          return false;
        }
      }
      from = slash + 1;
    }
  }

  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(Optional.of(zip.getName()).toString(), e);
    }
  }

  /// Counts what all files of a zip unpack to, as overlapping ones may each be small.
  private final class Counted {
    private final long packed;
    private long plain;

    Counted(long packed) {
      this.packed = packed;
    }

    InputStream counting(InputStream in) {
      return new FilterInputStream(in) {
        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
          int got = in.read(into, from, count);
          plain += Math.max(0, got);
          limits.expansion().check(packed, plain);
          return got;
        }
      };
    }
  }
}
