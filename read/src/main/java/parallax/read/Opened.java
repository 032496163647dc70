package parallax.read;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What is known of an input before it is looked into.
///
/// @param source the name that it is reported by
/// @param name what its ending is taken from
/// @param charset that a server named
/// @param setting where it was fetched from, if it was
/// @param file where it can be opened again, as it is
/// @param nested whether it stands in an archive
record Opened(
    String source,
    String name,
    Optional<Charset> charset,
    Articles.Setting setting,
    Optional<Path> file,
    boolean nested) {

  static Opened of(String source) {
    return new Opened(
        source, source, Optional.empty(), Articles.Setting.NOTHING, Optional.empty(), false);
  }

  Opened at(Path path) {
    return new Opened(source, name, charset, setting, Optional.of(path), nested);
  }

  Opened from(String address, Optional<Charset> told) {
    Articles.Setting fetched = new Articles.Setting(Optional.of(address), Optional.empty());
    return new Opened(source, address, told, fetched, file, nested);
  }

  Opened inArchive() {
    return new Opened(source, name, charset, setting, file, true);
  }

  /// What was packed has the name without `.gz`, and is not the file any more.
  Opened packed() {
    String bare =
        name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return new Opened(source, bare, charset, setting, Optional.empty(), nested);
  }
}
