package parallax.evaluation.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Holds a JVM and the ONNX Runtime in it to AVX2, as if the processor had no more.
///
/// The JVM has a flag for it. The runtime has none: it asks the processor at its start and takes
/// the widest kernels. So it is given a copy of its library, in a folder of ours, in which two
/// questions are answered otherwise, wherever they are asked: which registers the system keeps
/// (those of AVX, not of AVX-512), and what leaf 7.1 of CPUID says (nothing, so no AVX-VNNI). Then
/// it takes the kernels that it takes on a processor without. The pieces replaced are those of the
/// library's version 1.28.0 for Linux on x86-64; of any other nothing is made.
final class Avx2 {
  private static final String LIBRARY = "libonnxruntime.so";
  private static final String BINDING = "libonnxruntime4j_jni.so";
  private static final String WITHIN = "/ai/onnxruntime/native/linux-x64/";

  /// Places of either question in the library.
  private static final int PLACES = 4;

  /// `xor ecx, ecx; xgetbv`.
  private static final byte[] REGISTERS = hex("31c90f01d0");

  /// `xor ecx, ecx; push 7; pop rax`: x87, SSE and AVX.
  private static final byte[] REGISTERS_OF_AVX = hex("31c96a0758");

  /// `mov eax, 7; mov ecx, 1; cpuid`.
  private static final byte[] LEAF = hex("b807000000b9010000000fa2");

  /// All four registers to zero, and nothing in the bytes left.
  private static final byte[] LEAF_OF_ZEROS = hex("31c031db31c931d290909090");

  private Avx2() {}

  /// Flags for a JVM that is to keep to AVX2.
  ///
  /// @param flags for the JVM itself
  /// @param kernels for the runtime in it; empty where it cannot be held back
  record Flags(List<String> flags, List<String> kernels) {
    List<String> all() {
      return java.util.stream.Stream.concat(flags.stream(), kernels.stream()).toList();
    }

    boolean ofKernels() {
      return !kernels.isEmpty();
    }
  }

  /// @param folder where the library's copy goes
  static Flags flags(Path folder) throws IOException {
    List<String> kernels =
        library(folder)
            .map(where -> List.of("-Donnxruntime.native.path=" + where))
            .orElse(List.of());
    return new Flags(List.of("-XX:UseAVX=2"), kernels);
  }

  /// Whether this is a processor, and a system, of which it makes sense to ask.
  static boolean applies() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "");
    return system.contains("linux") && List.of("amd64", "x86_64").contains(processor);
  }

  private static Optional<Path> library(Path folder) throws IOException {
    if (!applies()) {
      return Optional.empty();
    }
    try (InputStream library = Avx2.class.getResourceAsStream(WITHIN + LIBRARY);
        InputStream binding = Avx2.class.getResourceAsStream(WITHIN + BINDING)) {
      if (library == null || binding == null) {
        return Optional.empty();
      }
      Optional<byte[]> narrow = narrowed(library.readAllBytes());
      if (narrow.isEmpty()) {
        return Optional.empty();
      }
      Files.write(folder.resolve(LIBRARY), narrow.get());
      Files.write(folder.resolve(BINDING), binding.readAllBytes());
      return Optional.of(folder);
    }
  }

  /// The library with both questions answered; empty where they do not stand where they should.
  static Optional<byte[]> narrowed(byte[] library) {
    byte[] narrow = library.clone();
    boolean known =
        replace(narrow, REGISTERS, REGISTERS_OF_AVX) == PLACES
            && replace(narrow, LEAF, LEAF_OF_ZEROS) == PLACES;
    return known ? Optional.of(narrow) : Optional.empty();
  }

  private static int replace(byte[] bytes, byte[] what, byte[] by) {
    int count = 0;
    for (int at = 0; at + what.length <= bytes.length; at++) {
      if (bytes[at] == what[0]
          && Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
        System.arraycopy(by, 0, bytes, at, by.length);
        count++;
      }
    }
    return count;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
