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
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parallax.read.bytes.Expansion;

/// Against a server on this machine's loopback, under invented names; nothing else is asked.
class FetcherTest {
  private static final Duration SHORT = Duration.ofSeconds(2);

  private final Map<String, AtomicInteger> lookUps = new ConcurrentHashMap<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private HttpServer server;
  private String robots = "";
  private int robotsStatus = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/robots.txt", exchange -> send(exchange, robotsStatus, robots));
    server.createContext("/page", exchange -> send(exchange, 200, "<p>gull</p>"));
    server.createContext("/gone", exchange -> send(exchange, 410, "gone"));
    server.createContext(
        "/round",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/round?again");
          send(exchange, 302, "");
        });
    server.createContext(
        "/inside",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://inside.example/page");
          send(exchange, 301, "");
        });
    server.createContext("/large", exchange -> send(exchange, 200, "gull ".repeat(300_000)));
    server.createContext("/bomb", FetcherTest::sendBomb);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void fetchesUnderOurNameAndSaysWhereItEndedUp() {
    Fetched fetched = fetcher(options()).fetch(at("/page"));
    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Answer.class,
            answer -> {
              assertThat(answer.address()).isEqualTo(at("/page"));
              assertThat(answer.charset()).contains(StandardCharsets.UTF_8);
              assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                  .isEqualTo("<p>gull</p>");
            });
    assertThat(agents).containsOnly("Gullbot/1.0 (test)");
  }

  @Test
  void obeysRobotsTxtByItsName() {
    robots = "User-agent: gullbot\nDisallow: /page\n\nUser-agent: *\nAllow: /\n";
    assertThat(refusal(fetcher(options()).fetch(at("/page"))))
        .isEqualTo("the robots.txt of public.example does not allow it");
    assertThat(fetcher(options().as("Other/1.0")).fetch(at("/page")))
        .isInstanceOf(Fetched.Answer.class);
  }

  @Test
  void takesAFailingServerForForbiddingAndAMissingFileForAllowing() {
    robotsStatus = 503;
    assertThat(refusal(fetcher(options()).fetch(at("/page")))).contains("status 503");
    robotsStatus = 404;
    assertThat(fetcher(options()).fetch(at("/page"))).isInstanceOf(Fetched.Answer.class);
  }

  @Test
  void makesOneRequestAHostAtATime() {
    Fetcher fetcher = fetcher(options());
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i -> Thread.startVirtualThread(() -> fetcher.fetch(at("/page?" + i))))
            .toList();
    for (Thread thread : threads) {
      join(thread);
    }
    assertThat(agents).hasSize(9);
    assertThat(most).hasValue(1);
  }

  @Test
  void endsEndlessRedirects() {
    assertThat(refusal(fetcher(options()).fetch(at("/round"))))
        .isEqualTo("it leads on more than 3 times");
  }

  @Test
  void asksNoPrivateHostDirectlyOrByRedirect() {
    Fetcher strict = new Fetcher(options().privately(false), 1 << 20, bounds(), network());
    assertThat(refusal(strict.fetch(at("/page")))).contains("not on the public internet");
    // The first host is let through as if it were public; the one that it leads to is not.
    assertThat(refusal(fetcher(options()).fetch(at("/inside")))).contains("no host inside.example");
    assertThat(agents).hasSize(2);
  }

  @Test
  void looksANameUpOnceARequestSoThatItCannotChangeInBetween() {
    fetcher(options()).fetch(at("/page"));
    assertThat(lookUps.get("public.example")).hasValue(2);
  }

  @Test
  void stopsAtLargeAnswersAndBombs() {
    assertThat(refusal(fetcher(options()).fetch(at("/large"))))
        .isEqualTo("it is larger than 1 MiB");
    assertThat(refusal(fetcher(options()).fetch(at("/bomb")))).isEqualTo("it is larger than 1 MiB");
  }

  @Test
  void saysWhatTheServerSaid() {
    assertThat(refusal(fetcher(options()).fetch(at("/gone"))))
        .isEqualTo("the server answered with status 410");
    assertThat(refusal(fetcher(options()).fetch("http://nowhere.example/")))
        .isEqualTo("no host nowhere.example is known here: is there a network?");
  }

  @Test
  void givesUpOnAServerThatDripsForever() throws IOException {
    try (ServerSocket dripping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> drip(dripping));
      String address = "http://public.example:" + dripping.getLocalPort() + "/";
      assertThat(refusal(fetcher(options()).fetch(address)))
          .isEqualTo("it took longer than 2 seconds");
    }
  }

  private static void drip(ServerSocket server) {
    try (Socket socket = server.accept()) {
      OutputStream out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException _) {
      // The other side gave up, as it should.
    }
  }

  private void send(HttpExchange exchange, int status, String body) throws IOException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : 0);
    now.decrementAndGet();
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void sendBomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[50 << 20]);
    }
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(packed.toByteArray());
    }
  }

  private String at(String path) {
    return "http://public.example:" + server.getAddress().getPort() + path;
  }

  private static WebOptions options() {
    return new WebOptions("Gullbot/1.0 (test)", true, SHORT, SHORT, Duration.ZERO, 3);
  }

  private Fetcher fetcher(WebOptions options) {
    return new Fetcher(options, 1 << 20, bounds(), network());
  }

  private static Expansion bounds() {
    return new Expansion(200, 64 << 20);
  }

  /// A network of one name.
  private Network network() {
    return new Network() {
      @Override
      public InetAddress[] addresses(String host) throws UnknownHostException {
        lookUps.computeIfAbsent(host, _ -> new AtomicInteger()).incrementAndGet();
        if (!host.equals("public.example")) {
          throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
      }

      @Override
      public SSLSocketFactory secure() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
      }
    };
  }

  private static String refusal(Fetched fetched) {
    return fetched instanceof Fetched.Refused(String reason) ? reason : "fetched";
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
