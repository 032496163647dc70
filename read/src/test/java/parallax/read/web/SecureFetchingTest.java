package parallax.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.read.bytes.Expansion;

/// Over TLS, against a server on this machine's loopback whose certificate it signed itself, for
/// the name `public.example`.
class SecureFetchingTest {
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final char[] PASSWORD = "seagull".toCharArray();

  /// What came to the server, by its path.
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();

  private static SSLContext signed;
  private static HttpsServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    KeyStore store = selfSigned(folder.resolve("keys.p12"));
    signed = context(store);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.setHttpsConfigurator(new HttpsConfigurator(signed));
    server.createContext("/", SecureFetchingTest::answer);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @BeforeEach
  void forget() {
    ASKED.clear();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    ASKED.add(exchange.getRequestURI().getPath());
    boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
    byte[] body = (robots ? "" : "<p>gull</p>").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Test
  void fetchesFromAServerWhoseCertificateIsTrusted() {
    Fetched fetched = fetcher(signed.getSocketFactory()).fetch(at("public.example", "/page"));
    assertThat(fetched).isInstanceOf(Fetched.Answer.class);
    assertThat(ASKED).containsExactly("/robots.txt", "/page");
  }

  @Test
  void refusesACertificateThatNobodyVouchesFor() {
    String reason = refusal(fetcher(system()).fetch(at("public.example", "/page")));
    assertThat(reason)
        .contains("no secure connection to the server: its certificate is not trusted here");
    assertThat(ASKED).isEmpty();
  }

  @Test
  void refusesACertificateForAnotherName() {
    String reason = refusal(fetcher(signed.getSocketFactory()).fetch(at("other.example", "/page")));
    assertThat(reason)
        .contains("no secure connection to the server: its certificate is not trusted here")
        .contains("other.example");
    assertThat(ASKED).isEmpty();
  }

  @Test
  void sendsNothingOfARequestBeforeTheConnectionIsSecure() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      List<String> heard = new CopyOnWriteArrayList<>();
      Thread listener = Thread.startVirtualThread(() -> listen(plain, heard));
      Sender sender = new Sender(options(), network(system()));
      String address = "https://public.example:" + plain.getLocalPort() + "/secret-path";
      Sender.Sent sent =
          sender.post(
              address,
              Map.of("Authorization", "Bearer secret-token"),
              "secret-text".getBytes(StandardCharsets.UTF_8));
      assertThat(sent)
          .isInstanceOfSatisfying(
              Sender.Sent.Failed.class,
              failed -> assertThat(failed.reason()).contains("no secure connection"));
      join(listener);
      assertThat(heard).hasSize(1);
      assertThat(heard.getFirst()).isNotEmpty().doesNotContain("secret").doesNotContain("POST");
    }
  }

  @Test
  void postsNothingToAServerWhoseCertificateNobodyVouchesFor() {
    Sender sender = new Sender(options(), network(system()));
    Sender.Sent sent =
        sender.post(
            at("public.example", "/hook"), Map.of(), "secret".getBytes(StandardCharsets.UTF_8));
    assertThat(sent)
        .isInstanceOfSatisfying(
            Sender.Sent.Failed.class,
            failed -> assertThat(failed.reason()).contains("certificate is not trusted here"));
    assertThat(ASKED).isEmpty();
  }

  /// Answers the greeting in plain text, as a server without TLS does, and keeps what it heard.
  private static void listen(ServerSocket plain, List<String> heard) {
    try (Socket socket = plain.accept()) {
      InputStream in = socket.getInputStream();
      byte[] bytes = new byte[4096];
      int read = in.read(bytes);
      socket
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      byte[] more = in.readAllBytes();
      heard.add(
          new String(bytes, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1)
              + new String(more, StandardCharsets.ISO_8859_1));
    } catch (IOException _) {
      // The other side gave up, as it should.
      heard.add("closed");
    }
  }

  private static KeyStore selfSigned(Path file) throws Exception {
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "gull",
                "-keyalg",
                "EC",
                "-dname",
                "CN=public.example",
                "-ext",
                "SAN=dns:public.example",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  /// A context that shows the store's certificate, and trusts it.
  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try {
      trusted.load(null, PASSWORD);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    trusted.setCertificateEntry("gull", store.getCertificate("gull"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static SSLSocketFactory system() {
    return Network.system().secure();
  }

  private static String at(String host, String path) {
    return "https://" + host + ":" + server.getAddress().getPort() + path;
  }

  private static WebOptions options() {
    return new WebOptions("Gullbot/1.0 (test)", true, SHORT, SHORT, Duration.ZERO, 3);
  }

  private static Fetcher fetcher(SSLSocketFactory secure) {
    return new Fetcher(options(), 1 << 20, new Expansion(200, 64 << 20), network(secure));
  }

  private static Network network(SSLSocketFactory secure) {
    return new Network() {
      @Override
      public InetAddress[] addresses(String host) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
      }

      @Override
      public SSLSocketFactory secure() {
        return secure;
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
