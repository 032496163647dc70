package parallax.server.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parallax.archive.Archive;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;
import parallax.read.web.WebOptions;
import parallax.server.Outward;
import parallax.server.Server;
import parallax.server.ServerOptions;

/// A real server over a real archive, and five invented reports of one event.
final class Newsroom implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Servers of this machine may be asked.
  private static final WebOptions WEB =
      new WebOptions(
          "Gullbot/1.0", true, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ZERO, 3);

  private final String place;
  private final Path beside;
  private Archive archive;
  private Server server;

  /// @param place of its archive
  /// @param beside where it keeps tokens, feeds and alerts
  Newsroom(String place, Path beside) {
    this.place = place;
    this.beside = beside;
    this.archive = Archive.open(place);
    this.server = serve();
  }

  private Server serve() {
    return Server.start(
        archive,
        new Pipeline(ReadOptions.cleaning(Clock.systemUTC()).with(WEB)),
        ServerOptions.local(0, beside).with(new Outward(WEB, Optional.empty(), Optional.empty())));
  }

  void restart() {
    close();
    archive = Archive.open(place);
    server = serve();
  }

  String address(String path) {
    return server.address() + path;
  }

  /// One report.
  record Report(String outlet, String title, String published, String text) {}

  static List<Report> reports() throws IOException {
    try (InputStream in = Newsroom.class.getResourceAsStream("reports.json")) {
      List<Report> reports = new ArrayList<>();
      for (JsonNode one : JSON.readTree(Objects.requireNonNull(in))) {
        reports.add(
            new Report(
                one.path("outlet").asText(),
                one.path("title").asText(),
                one.path("published").asText(),
                one.path("text").asText()));
      }
      return reports;
    }
  }

  /// Has all of them taken in.
  ///
  /// @return the address of the last one in the API
  String post(List<Report> reports) throws IOException, InterruptedException {
    String last = "";
    for (Report report : reports) {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address("/api/v1/articles")))
                      .POST(HttpRequest.BodyPublishers.ofString(line(report)))
                      .build(),
                  BodyHandlers.ofString());
      last = answer.headers().firstValue("Location").orElseThrow();
    }
    return last;
  }

  /// As a line of JSON Lines.
  static String line(Report report) {
    return JSON.createObjectNode()
        .put("outlet", report.outlet())
        .put("title", report.title())
        .put("published", report.published())
        .put("text", report.text())
        .toString();
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
