package parallax.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// The inputs that paths name: files as they are, folders walked in name order, one at a time.
///
/// Left out of folders: names that start with a dot, and the `NAME_files` folder that a browser
/// saves beside `NAME.html`. A folder reached twice through links is walked once.
final class Walk implements Iterator<Walk.Input> {
  static final String STANDARD_INPUT = "-";

  /// One input.
  sealed interface Input {
    /// The name that it is reported by.
    String source();
  }

  record StandardInput(String source) implements Input {}

  record PlainFile(String source, Path path) implements Input {}

  /// Something to be fetched over http or https.
  record Address(String source) implements Input {}

  /// A path that leads to nothing that can be read.
  record Unreadable(String source, String reason) implements Input {}

  private final Deque<Input> open = new ArrayDeque<>();
  private final Deque<String> ahead = new ArrayDeque<>();
  private final Set<Path> walked = new HashSet<>();

  Walk(List<String> paths) {
    ahead.addAll(paths);
  }

  @Override
  public boolean hasNext() {
    while (open.isEmpty() && !ahead.isEmpty()) {
      expand(ahead.removeFirst());
    }
    return !open.isEmpty();
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more inputs");
    }
    return open.removeFirst();
  }

  private void expand(String source) {
    if (source.equals(STANDARD_INPUT)) {
      open.add(new StandardInput(source));
      return;
    }
    if (isAddress(source)) {
      open.add(new Address(source));
      return;
    }
    Path path;
    try {
      path = Path.of(source);
    } catch (InvalidPathException e) {
      open.add(new Unreadable(source, "the path is not valid: " + e.getReason()));
      return;
    }
    if (Files.isDirectory(path)) {
      expandFolder(source, path);
    } else if (!Files.exists(path)) {
      open.add(new Unreadable(source, "there is no such file"));
    } else {
      open.add(new PlainFile(source, path));
    }
  }

  private static boolean isAddress(String source) {
    return source.regionMatches(true, 0, "http://", 0, 7)
        || source.regionMatches(true, 0, "https://", 0, 8);
  }

  private void expandFolder(String source, Path folder) {
    try {
      if (!walked.add(folder.toRealPath())) {
        return;
      }
      List<Path> children = children(folder);
      if (children.isEmpty()) {
        open.add(new Unreadable(source, "the folder holds no files"));
      }
      for (Path child : children.reversed()) {
        ahead.addFirst(child.toString());
      }
    } catch (IOException e) {
      open.add(new Unreadable(source, "the folder cannot be read: " + reason(e)));
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!name(entry).startsWith(".") && !isSavedAlong(entry)) {
          children.add(entry);
        }
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(Walk::name));
    return children;
  }

  private static boolean isSavedAlong(Path entry) {
    String name = name(entry);
    if (!name.endsWith("_files") || !Files.isDirectory(entry)) {
      return false;
    }
    String page = name.substring(0, name.length() - "_files".length());
    return Files.exists(entry.resolveSibling(page + ".html"))
        || Files.exists(entry.resolveSibling(page + ".htm"));
  }

  private static String name(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
  }

  static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "access is denied";
      case java.nio.file.NoSuchFileException _ -> "there is no such file";
      default -> Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    };
  }
}
