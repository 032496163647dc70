package parallax.flink;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/// Packs what a cluster does not have, Parallax and its libraries, into one jar for `flink run`.
///
/// The libraries stand in the jar as jars, under `lib/`, where Flink looks for them; they are
/// stored as they are, for they are packed already.
final class JobJar {
  /// The same jar from the same libraries, whenever it is made.
  private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

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
          "commons-cli",
          "commons-collections",
          "commons-compress",
          "commons-io",
          "commons-lang3",
          "commons-math3",
          "commons-text",
          "snakeyaml-engine",
          "lz4-java",
          "snappy-java",
          "zstd-jni",
          "RoaringBitmap",
          "jsr305");

  private JobJar() {}

  /// Whether a cluster has a library without us.
  static boolean isOnTheCluster(Path library) {
    String name = String.valueOf(library.getFileName());
    return ON_THE_CLUSTER.stream().anyMatch(name::startsWith);
  }

  /// @param classPath everything that the job runs with: jars, and folders of classes
  /// @param jar where it goes
  static void write(List<Path> classPath, Path jar) throws IOException {
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
          JarOutputStream out = new JarOutputStream(file, manifest())) {
        int folders = 0;
        for (Path entry : classPath.stream().sorted().toList()) {
          if (Files.isDirectory(entry)) {
            store("classes-" + folders++ + ".jar", packed(entry), out);
          } else if (!isOnTheCluster(entry)) {
            store(String.valueOf(entry.getFileName()), Files.readAllBytes(entry), out);
          }
        }
      }
      Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    return manifest;
  }

  private static byte[] packed(Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(MADE);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void store(String name, byte[] bytes, JarOutputStream out) throws IOException {
    CRC32 check = new CRC32();
    check.update(bytes);
    ZipEntry entry = new ZipEntry("lib/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(check.getValue());
    entry.setTimeLocal(MADE);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
