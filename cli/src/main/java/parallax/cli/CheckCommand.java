package parallax.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import parallax.compare.Checker;
import parallax.compare.Verdict;
import parallax.model.Refusal;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.tell.json.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `parallax check`: two statements, do they agree, differ, or neither?
@Command(
    name = "check",
    description = "Two statements: do they agree, differ, or neither? One JSON line a pair.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Terminal terminal;
  private long checked;
  private long refused;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "JSON Lines with id, a and b; - for standard input.")
  private List<String> paths = List.of();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Checker checker = new Pipeline(ReadOptions.asIs(terminal.clock())).checker();
    for (String path : paths) {
      try (BufferedReader lines = open(path)) {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          if (!line.isBlank()) {
            check(checker, line, path + "#" + number);
          }
        }
      } catch (IOException e) {
        refuse(new Refusal(path, "cannot be read: " + e.getMessage()));
      }
    }
    return Exit.of(checked, refused);
  }

  private static BufferedReader open(String path) throws IOException {
    return path.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(path));
  }

  private void check(Checker checker, String line, String source) {
    try {
      JsonNode pair = JSON.readTree(line);
      if (!pair.path("a").isTextual() || !pair.path("b").isTextual()) {
        refuse(new Refusal(source, "has no texts a and b"));
        return;
      }
      Verdict verdict = checker.check(pair.path("a").asText(), pair.path("b").asText());
      terminal
          .out()
          .println(
              JsonLines.check(
                  pair.path("id").asText(source),
                  verdict.relation().name().toLowerCase(Locale.ROOT),
                  verdict.kind(),
                  verdict.similarity()));
      checked++;
    } catch (JsonProcessingException e) {
      refuse(new Refusal(source, "is not JSON: " + e.getOriginalMessage()));
    }
  }

  private void refuse(Refusal refusal) {
    refused++;
    terminal.err().println("refused: " + refusal.source() + ": " + refusal.reason());
  }
}
