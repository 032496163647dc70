package parallax.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.read.bytes.Expansion;

/// Packed answers, and servers that lead in circles or take their time; on the loopback.
class PackedAnswersTest {
  private static final String PAGE = "<p>The gulls came back on Monday.</p>";

  /// "<p>gull</p>" as Brotli stores it: one block that is not compressed.
  private static final byte[] BROTLI = HexFormat.of().parseHex("a000103c703e67756c6c3c2f703e03");

  /// For a whole request; a busy machine takes some of it to begin.
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/robots.txt", exchange -> send(exchange, "identity", new byte[0]));
    server.createContext("/gzip", exchange -> send(exchange, "gzip", gzip(PAGE)));
    server.createContext("/deflate", exchange -> send(exchange, "deflate", deflate(PAGE, false)));
    server.createContext("/bare", exchange -> send(exchange, "deflate", deflate(PAGE, true)));
    server.createContext(
        "/cut",
        exchange -> send(exchange, "gzip", Arrays.copyOf(gzip(PAGE), gzip(PAGE).length / 2)));
    server.createContext("/br", exchange -> send(exchange, "br", BROTLI));
    server.createContext("/zstd", exchange -> send(exchange, "zstd", new byte[] {40, -75, 47, -3}));
    server.createContext("/pack200", exchange -> send(exchange, "pack200-gzip", gzip(PAGE)));
    server.createContext(
        "/thrice", exchange -> send(exchange, "gzip, gzip, gzip, gzip", gzip(PAGE)));
    server.createContext("/to", PackedAnswersTest::redirect);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gzip", "/deflate", "/bare"})
  void opensWhatIsPacked(String path) {
    assertThat(text(fetch(path))).isEqualTo(PAGE);
  }

  @Test
  void opensBrotliAndAsksForNoMoreThanItOpens() {
    assertThat(text(fetch("/br"))).isEqualTo("<p>gull</p>");
    assertThat(accepted).containsOnly("gzip, br");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "pack200"})
  void namesAPackingThatItCannotOpen(String coding) {
    assertThat(text(fetch("/" + coding)))
        .startsWith("refused: the server's answer cannot be read: it is packed as \"" + coding)
        .endsWith("which is not read");
  }

  @Test
  void refusesDamagedAndManifoldPacking() {
    assertThat(text(fetch("/cut"))).startsWith("refused: the server's answer cannot be read: ");
    assertThat(text(fetch("/thrice"))).contains("it is packed more than 3 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/to/self", "/to/and-fro", "/to/further", "/to/slash/"})
  void leavesCircles(String path) {
    assertThat(text(fetch(path))).isEqualTo("refused: it leads on more than 3 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/to/file", "/to/script", "/to/nowhere"})
  void isNotLedOffTheWeb(String path) {
    assertThat(text(fetch(path)))
        .startsWith("refused: the server sends us to what is no web address");
  }

  @Test
  void givesUpOnAServerThatSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long start = System.nanoTime();
      Fetched fetched =
          fetcher(Duration.ofSeconds(1)).fetch("http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertThat(text(fetched)).contains("the server was silent for 1 seconds");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void givesUpOnABodyThatComesDropByDrop() throws IOException {
    try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> drip(slow));
      Fetched fetched =
          fetcher(Duration.ofSeconds(1)).fetch("http://127.0.0.1:" + slow.getLocalPort() + "/page");
      assertThat(text(fetched)).contains("it took longer than 6 seconds");
    }
  }

  private static void drip(ServerSocket server) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          byte[] asked = new byte[1000];
          int read = socket.getInputStream().read(asked);
          boolean robots =
              new String(asked, 0, Math.max(read, 0), StandardCharsets.US_ASCII).contains("robots");
          OutputStream out = socket.getOutputStream();
          out.write(
              ("HTTP/1.1 " + (robots ? "404 None" : "200 OK") + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
          while (!robots) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
          }
        } catch (InterruptedException _) {
          return;
        }
      }
    } catch (IOException _) {
      // The other side gave up, as it should.
    }
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String to =
        switch (path) {
          case "/to/self" -> "/to/self";
          case "/to/and-fro" -> "/to/back";
          case "/to/back" -> "/to/and-fro";
          case "/to/file" -> "file:///etc/passwd";
          case "/to/script" -> "javascript:alert(1)";
          case "/to/nowhere" -> "http://";
          default -> path + "/on";
        };
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void send(HttpExchange exchange, String coding, byte[] body) throws IOException {
    accepted.add(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
    exchange.getResponseHeaders().add("Content-Encoding", coding);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] deflate(String text, boolean bare) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, bare))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Fetched fetch(String path) {
    return fetcher(LIMIT).fetch("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static Fetcher fetcher(Duration patience) {
    WebOptions options =
        new WebOptions("Gullbot/1.0 (test)", true, patience, LIMIT, Duration.ZERO, 3);
    return new Fetcher(options, 1 << 20, new Expansion(200, 64 << 20));
  }

  private static String text(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Answer answer -> new String(answer.bytes(), StandardCharsets.UTF_8);
      case Fetched.Refused(String reason) -> "refused: " + reason;
    };
  }
}
