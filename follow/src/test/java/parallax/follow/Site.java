package parallax.follow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A web server of an invented outlet on this machine, whose pages a test changes as it likes.
public final class Site implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  public Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /// @param headers lines `Name: value`
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  public record Answer(int status, byte[] body, List<String> headers) {}

  public record Asked(String method, String path, Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  public Site has(String path, String body, String... headers) {
    return answers(path, 200, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Site answers(String path, int status, byte[] body, String... headers) {
    answers.put(path, new Answer(status, body, List.of(headers)));
    return this;
  }

  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /// The requests for a path, in order.
  public List<Asked> asked(String path) {
    return asked.stream().filter(one -> one.path().equals(path)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
    Answer answer = answers.getOrDefault(path, new Answer(404, new byte[0], List.of()));
    int status = answer.status();
    for (String line : answer.headers()) {
      String[] parts = line.split(": ", 2);
      exchange.getResponseHeaders().add(parts[0], parts[1]);
      boolean same = parts[1].equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      status = parts[0].equals("ETag") && same ? 304 : status;
    }
    boolean empty = status == 304 || answer.body().length == 0;
    exchange.sendResponseHeaders(status, empty ? -1 : 0);
    try (OutputStream out = exchange.getResponseBody()) {
      if (!empty) {
        out.write(answer.body());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
