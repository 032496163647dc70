package parallax.language;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Unpacks the ONNX Runtime's native libraries once instead of at each start, which saves .2 s.
///
/// They are kept ([KeptFiles]) in a folder named after size and platform. Where that cannot be
/// written, or `onnxruntime.native.path` is set already, nothing is done, and the runtime unpacks
/// them itself.
final class NativeLibrary {
  private static final String PATH_PROPERTY = "onnxruntime.native.path";

  private NativeLibrary() {}

  static void prepare() {
    if (System.getProperty(PATH_PROPERTY) == null) {
      unpacked().ifPresent(folder -> System.setProperty(PATH_PROPERTY, folder.toString()));
    }
  }

  private static Optional<Path> unpacked() {
    String platform = platform();
    List<String> names =
        platform.startsWith("linux")
            ? List.of("libonnxruntime.so", "libonnxruntime4j_jni.so")
            : List.of();
    URL main = resource(platform, "libonnxruntime.so");
    if (names.isEmpty() || main == null) {
      return Optional.empty();
    }
    try {
      long size = main.openConnection().getContentLengthLong();
      Path folder = KeptFiles.folder("onnxruntime-" + platform + "-" + size);
      for (String name : names) {
        URL from = resource(platform, name);
        if (from == null) {
          return Optional.empty();
        }
        if (!KeptFiles.has(folder.resolve(name), from.openConnection().getContentLengthLong())) {
          KeptFiles.put(folder.resolve(name), part -> unpack(from, part));
        }
      }
      return Optional.of(folder);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // not writable: the runtime has its own way
    }
  }

  private static void unpack(URL from, Path to) throws IOException {
    try (InputStream in = from.openStream()) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    boolean arm = processor.contains("aarch64") || processor.contains("arm64");
    return (system.contains("linux") ? "linux" : "other") + "-" + (arm ? "aarch64" : "x64");
  }

  private static @org.jspecify.annotations.Nullable URL resource(String platform, String name) {
    return OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform + "/" + name);
  }
}
