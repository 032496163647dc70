package parallax.evaluation.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// On what, and with what, it was measured.
final class Facts {
  private Facts() {}

  static LocalDate today() {
    return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
  }

  /// The processor's name, as Linux tells it, and whether it has AVX-512.
  static String processor() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
      String name =
          lines.stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
              .findFirst()
              .orElse(System.getProperty("os.arch", ""));
      boolean wide = lines.stream().anyMatch(line -> line.contains(" avx512f "));
      return name + (wide ? " (AVX-512)" : "");
    } catch (IOException e) {
      return System.getProperty("os.arch", ""); // another system
    }
  }

  /// The version of a jar on the class path.
  static String jar(String name) {
    Matcher version =
        Pattern.compile(Pattern.quote(name) + "-(\\d[^/\\\\:;]*?)\\.jar")
            .matcher(System.getProperty("java.class.path", ""));
    return version.find() ? version.group(1) : "unknown";
  }

  /// The checkout's commit.
  static String commit(Path home) {
    Child.Ended ended =
        Child.run(List.of("git", "-C", home.toString(), "rev-parse", "--short", "HEAD"), Map.of());
    return ended.status() == 0 ? ended.out().strip() : "of an unknown commit";
  }
}
