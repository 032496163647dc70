package parallax.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;

/// Opens models in the ONNX Runtime.
///
/// The runtime rewrites a model's graph before it runs it. What comes of that is kept
/// ([KeptFiles]): opening it takes 13 ms instead of 70 to 240, and no room among Java's objects.
/// Where nothing can be kept, or a model does not come from a jar, it is rewritten at each start.
final class OnnxModels {
  private OnnxModels() {}

  static OrtEnvironment environment() {
    return Environment.SHARED;
  }

  /// Fusions that make slower what they fuse (1.28 on AVX-512). The kernel that skips and
  /// normalises is eight times slower than two plain ones (0.50 against 0.06 ms a layer); the one
  /// that normalises, four times slower than a mean, a difference and the simplified one: without
  /// it a sentence takes 23 in 100 less.
  private static final String SLOW_FUSIONS =
      "SkipLayerNormFusion;LayerNormFusionL1;LayerNormFusionL2";

  /// Number of the way in which models are rewritten: to be raised with any change of the options.
  private static final int WAY = 1;

  /// A session that any number of threads may use at once, each on one thread of its own: faster
  /// overall than one call on many threads.
  ///
  /// @param parts of the model, in order: what a second one holds is added to the first one's
  ///     graph, as files of this format may be joined end to end
  static OrtSession open(String... parts) {
    Optional<Path> kept = kept(parts);
    if (kept.isPresent()) {
      try (SessionOptions options = options(OptLevel.NO_OPT)) {
        return environment().createSession(kept.get().toString(), options);
      } catch (OrtException e) {
        forget(kept.get()); // not what was written there
      }
    }
    try (SessionOptions options = options(OptLevel.ALL_OPT)) {
      return environment().createSession(bytes(parts), options);
    } catch (OrtException e) {
      throw new IllegalStateException("cannot open the model " + String.join(" + ", parts), e);
    }
  }

  private static byte[] bytes(String... parts) {
    var bytes = new ByteArrayOutputStream();
    for (String part : parts) {
      bytes.writeBytes(Resources.bytes(part));
    }
    return bytes.toByteArray();
  }

  /// The file that holds the model as the runtime rewrote it; written now where there is none.
  private static Optional<Path> kept(String... parts) {
    try {
      var name = new StringJoiner("-");
      for (String part : parts) {
        URL resource = OnnxModels.class.getResource(part);
        if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
          return Optional.empty();
        }
        name.add(Long.toHexString(jar.getJarEntry().getCrc()));
      }
      name.add(parts[0].substring(parts[0].lastIndexOf('/') + 1));
      Path folder = KeptFiles.folder("models-" + environment().getVersion() + "-" + WAY);
      Path file = folder.resolve(name.toString());
      if (!Files.isRegularFile(file)) {
        KeptFiles.put(file, whole -> rewrite(whole, parts));
      }
      return Optional.of(file);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // not writable: it is done at each start
    }
  }

  private static void rewrite(Path to, String... parts) throws IOException {
    try (SessionOptions options = options(OptLevel.ALL_OPT)) {
      options.setOptimizedModelFilePath(to.toString());
      environment().createSession(bytes(parts), options).close();
    } catch (OrtException e) {
      throw new IOException("cannot rewrite the model " + parts[0], e);
    }
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Then it fails the next time, too, and the model is rewritten again.
    }
  }

  private static SessionOptions options(OptLevel level) throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(level);
    options.addConfigEntry("optimization.disable_specified_optimizers", SLOW_FUSIONS);
    return options;
  }

  /// Started when first touched.
  private static final class Environment {
    static final OrtEnvironment SHARED = start();

    private static OrtEnvironment start() {
      NativeLibrary.prepare();
      return OrtEnvironment.getEnvironment(
          ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "parallax");
    }
  }
}
