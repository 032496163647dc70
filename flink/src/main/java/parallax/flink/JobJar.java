package parallax.flink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/// Packs what a cluster does not have, Parallax and its libraries, into one jar for `flink run`.
///
/// The libraries stand in the jar as jars, under `lib/`, where Flink looks for them; they are
/// stored as they are, for they are packed already.
final class JobJar {

  /// What a cluster brings itself: these must not come twice.
  private static final List<String> ON_THE_CLUSTER =
      List.of(
          "flink-annotations",
          "flink-clients",
          "flink-core",
          "flink-datastream",
          "flink-hadoop-fs",
          "flink-metrics",
          "flink-queryable",
          "flink-rpc",
          "flink-runtime",
          "flink-shaded",
          "flink-streaming",
          "flink-connector-datagen",
          "flink-file-sink",
          "slf4j",
          "log4j",
          "kryo",
          "minlog",
          "objenesis",
          "reflectasm",
          "javassist",
          "async-profiler",
          "commons-cli");

  private JobJar() {}

  /// @param lib the folder with everything
  /// @param jar where it goes
  static void write(Path lib, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
          JarOutputStream out = new JarOutputStream(file, manifest)) {
        for (Path library : libraries(lib)) {
          store(library, out);
        }
      }
      Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static List<Path> libraries(Path lib) throws IOException {
    List<Path> libraries = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib, "*.jar")) {
      for (Path jar : jars) {
        String name = jar.getFileName().toString();
        if (ON_THE_CLUSTER.stream().noneMatch(name::startsWith)) {
          libraries.add(jar);
        }
      }
    }
    libraries.sort(null);
    return libraries;
  }

  private static void store(Path library, JarOutputStream out) throws IOException {
    byte[] bytes = Files.readAllBytes(library);
    CRC32 check = new CRC32();
    check.update(bytes);
    ZipEntry entry = new ZipEntry("lib/" + library.getFileName());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(check.getValue());
    entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
