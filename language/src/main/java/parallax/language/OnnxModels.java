package parallax.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/// Opens models in the ONNX Runtime.
final class OnnxModels {
  private OnnxModels() {}

  static OrtEnvironment environment() {
    return Environment.SHARED;
  }

  /// The runtime's fused skip-and-normalise kernel is eight times slower than the two plain ones
  /// (1.28 on AVX-512: 0.50 against 0.06 ms a layer); without it a window takes 14 in 100 less.
  private static final String SLOW_FUSION = "SkipLayerNormFusion";

  /// A session that any number of threads may use at once, each on one thread of its own: faster
  /// overall than one call on many threads.
  static OrtSession open(String path) {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.addConfigEntry("optimization.disable_specified_optimizers", SLOW_FUSION);
      return environment().createSession(Resources.bytes(path), options);
    } catch (OrtException e) {
      throw new IllegalStateException("cannot open the model " + path, e);
    }
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
