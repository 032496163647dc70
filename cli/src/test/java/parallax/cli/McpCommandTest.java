package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// An assistant that started the command talks to it by lines.
class McpCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void answersLineByLineAndEndsWithItsInput() throws IOException {
    String asked =
        """
        {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2099-01-01"}}
        {"jsonrpc": "2.0", "method": "notifications/initialized"}

        {"jsonrpc": "2.0", "id": "x", "method": "tools/call", "params": {"name": "list_stories"}}
        nonsense
        """;
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out), new PrintWriter(new StringWriter()), false, Clock.systemUTC());
    McpCommand command =
        new McpCommand(terminal, new ByteArrayInputStream(asked.getBytes(StandardCharsets.UTF_8)));
    int status = new CommandLine(command).execute("--archive", folder.toString());
    assertThat(status).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    JsonMapper json = JsonMapper.builder().build();
    assertThat(json.readTree(lines.get(0)).at("/result/protocolVersion").asText())
        .isEqualTo("2025-11-25");
    JsonNode listed = json.readTree(lines.get(1));
    assertThat(listed.path("id").asText()).isEqualTo("x");
    assertThat(listed.at("/result/structuredContent/items")).isEmpty();
    assertThat(json.readTree(lines.get(2)).at("/error/code").asInt()).isEqualTo(-32700);
  }

  @Test
  void wantsToKnowWhichArchive() {
    assertThat(Session.run("mcp").err()).contains("--archive DIR or --server ADDRESS");
  }
}
