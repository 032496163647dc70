package parallax.evaluation.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that is started, watched and waited for.
final class Child {
  /// How often its memory is looked at.
  private static final int EVERY_MILLISECONDS = 10;

  /// Ticks of a second in which Linux tells programs what processor time was used.
  private static final double TICKS = 100;

  /// Fields of `/proc/PID/stat` behind the name: what children that ended have used.
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  private Child() {}

  /// How it went.
  ///
  /// @param out what it wrote to standard output
  /// @param errors what it wrote to standard error
  /// @param seconds by the clock
  /// @param cpu seconds of processor time, with what it started and waited for; 0 on systems that
  ///     do not tell
  /// @param mebibytes the most memory that it had; 0 likewise
  record Ended(
      int status, String out, String errors, double seconds, double cpu, double mebibytes) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  /// Runs a program; only one at a time, for what it used is told from what all children used.
  ///
  /// @param environment what its environment has besides this one's
  static Ended run(List<String> command, Map<String, String> environment) {
    try {
      Path out = Files.createTempFile("parallax-child", ".out");
      Path errors = Files.createTempFile("parallax-child", ".err");
      try {
        var builder = new ProcessBuilder(command);
        builder.redirectOutput(out.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        double before = ofChildren();
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        long most = 0;
        while (!process.waitFor(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
          most = Math.max(most, mostMemory(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Ended(
            process.exitValue(),
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(errors, StandardCharsets.UTF_8),
            seconds,
            ofChildren() - before,
            most / 1024.0);
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(errors);
      }
    } catch (IOException e) {
      return new Ended(-1, "", String.valueOf(e.getMessage()), 0, 0, 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(-1, "", "interrupted", 0, 0, 0);
    }
  }

  /// A class of this program in a JVM of its own, with the flags and class path of this one.
  ///
  /// @param flags further ones
  static Ended java(Class<?> main, List<String> flags, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> !flag.startsWith("-agentlib") && !flag.startsWith("-javaagent"))
        .forEach(command::add);
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return run(command, Map.of());
  }

  private static double ofChildren() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]))
          / TICKS;
    } catch (IOException e) {
      return 0; // another system
    }
  }

  /// Kibibytes of the most memory that a process has had, as Linux tells it; 0 where nobody does.
  static long mostMemory(long process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", process + "", "status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      // another system, or it has just ended
    }
    return 0;
  }
}
