package parallax.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.Path;

/// The files that the local runner would find in folders, one split each.
///
/// Left out: names that start with a dot, and the `NAME_files` folder that a browser saves beside
/// `NAME.html`.
final class NamedFiles extends NonSplittingRecursiveEnumerator {
  private static final String SAVED_ALONG = "_files";

  NamedFiles() {
    super(NamedFiles::isNamed);
  }

  private static boolean isNamed(Path path) {
    String name = path.getName();
    return !name.startsWith(".") && !(name.endsWith(SAVED_ALONG) && isSavedAlong(path, name));
  }

  private static boolean isSavedAlong(Path path, String name) {
    String page = name.substring(0, name.length() - SAVED_ALONG.length());
    Path folder = path.getParent();
    try {
      return folder.getFileSystem().exists(new Path(folder, page + ".html"))
          || folder.getFileSystem().exists(new Path(folder, page + ".htm"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look beside " + path, e);
    }
  }
}
