package parallax.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import parallax.follow.alert.Alert;
import parallax.follow.alert.AlertFeed;
import parallax.follow.alert.Alerts;
import parallax.follow.alert.Links;
import parallax.follow.alert.Outbox;
import parallax.follow.watch.Contact;
import parallax.follow.watch.Feeds;
import parallax.follow.watch.Followed;

/// What the server follows by itself and whom it tells: `/api/v1/feeds`, `/api/v1/alerts`, and each
/// alert's own feed under `/feed`.
final class FollowRoutes {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Feeds feeds;
  private final Alerts alerts;
  private final Supplier<Links> links;

  FollowRoutes(Feeds feeds, Alerts alerts, Supplier<Links> links) {
    this.feeds = feeds;
    this.alerts = alerts;
    this.links = links;
  }

  void install(RoutesConfig routes) {
    routes.get("/api/v1/feeds", this::listFeeds);
    routes.post("/api/v1/feeds", this::follow);
    routes.delete("/api/v1/feeds/{id}", this::leave);
    routes.get("/api/v1/alerts", this::listAlerts);
    routes.post("/api/v1/alerts", this::tell);
    routes.delete("/api/v1/alerts/{id}", this::remove);
    routes.get("/feed/{id}", this::feed);
  }

  private void listFeeds(Context ctx) {
    ObjectNode to = JSON.createObjectNode();
    ArrayNode items = to.putArray("items");
    feeds.all().forEach(one -> write(items.addObject(), one));
    json(ctx, to);
  }

  private void write(ObjectNode to, Followed one) {
    Contact contact = feeds.contact(one);
    to.put("id", one.id());
    to.put("place", one.place().name());
    to.put("every", one.every().toString());
    to.put("due", contact.gone() ? null : contact.due().toString());
    to.put("failures", contact.failures());
    to.put("trouble", contact.trouble().orElse(null));
  }

  private void follow(Context ctx) {
    JsonNode given = body(ctx);
    String place =
        text(given, "place")
            .orElseThrow(() -> new IllegalArgumentException("there is no place to follow"));
    if (!place.matches("(?i)https?://\\S+")) {
      // A folder of this machine is followed by who sits at it, with ./parallax watch.
      throw new IllegalArgumentException("'" + place + "' is no http or https address");
    }
    Followed followed = feeds.follow(place, duration(given, "every"), duration(given, "since"));
    ObjectNode to = JSON.createObjectNode();
    write(to, followed);
    ctx.status(201).header("Location", "/api/v1/feeds/" + followed.id());
    json(ctx, to);
  }

  private static Optional<Duration> duration(JsonNode given, String key) {
    return text(given, key)
        .map(
            value -> {
              try {
                return Duration.parse(value);
              } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                    key + " is '" + value + "', not a time like PT15M or P7D", e);
              }
            });
  }

  private void leave(Context ctx) {
    String id = ctx.pathParam("id");
    if (!feeds.leave(id)) {
      throw Problem.notFound("feed", id);
    }
    ctx.status(204);
  }

  private void listAlerts(Context ctx) {
    ObjectNode to = JSON.createObjectNode();
    ArrayNode items = to.putArray("items");
    alerts.all().forEach(alert -> write(items.addObject(), alert));
    json(ctx, to);
  }

  /// Without its secrets: they are shown to who makes it, once.
  private void write(ObjectNode to, Alert alert) {
    Outbox outbox = alerts.outbox(alert);
    to.put("id", alert.id());
    to.put("name", alert.name());
    switch (alert.what()) {
      case Alert.Search(String words, Optional<String> outlet) ->
          to.put("words", words).put("outlet", outlet.orElse(null));
      case Alert.OfStory(String story) -> to.put("story", story);
    }
    for (Alert.Way way : alert.ways()) {
      switch (way) {
        case Alert.Webhook webhook -> to.put("webhook", webhook.to());
        case Alert.Mail mail -> to.put("mail", mail.to());
      }
    }
    to.put("told", outbox.last());
    to.put("waiting", outbox.due().size());
    outbox.due().stream()
        .flatMap(due -> due.trouble().stream())
        .findFirst()
        .ifPresent(trouble -> to.put("trouble", trouble));
  }

  private void tell(Context ctx) {
    JsonNode given = body(ctx);
    Alert.What what =
        text(given, "story")
            .<Alert.What>map(Alert.OfStory::new)
            .orElseGet(
                () -> new Alert.Search(text(given, "words").orElse(""), text(given, "outlet")));
    Alert alert =
        alerts.add(
            text(given, "name").orElse(""), what, text(given, "webhook"), text(given, "mail"));
    ObjectNode to = JSON.createObjectNode();
    write(to, alert);
    to.put("feed", "/feed/" + alert.id() + "?key=" + alert.key());
    for (Alert.Way way : alert.ways()) {
      if (way instanceof Alert.Webhook(String _, String secret)) {
        to.put("secret", secret);
      }
    }
    ctx.status(201).header("Location", "/api/v1/alerts/" + alert.id());
    json(ctx, to);
  }

  private void remove(Context ctx) {
    String id = ctx.pathParam("id");
    if (!alerts.remove(id)) {
      throw Problem.notFound("alert", id);
    }
    ctx.status(204);
  }

  private void feed(Context ctx) {
    String key = Optional.ofNullable(ctx.queryParam("key")).orElse("");
    Alert alert =
        alerts
            .of(ctx.pathParam("id"), key)
            .orElseThrow(() -> Problem.notFound("feed with this key:", ctx.pathParam("id")));
    Optional<String> self = links.get().base().map(base -> base + "/feed/" + alert.id());
    ctx.contentType("application/atom+xml; charset=utf-8")
        .result(AlertFeed.write(alert, alerts.outbox(alert).told(), links.get(), self));
  }

  private static JsonNode body(Context ctx) {
    try {
      JsonNode given = JSON.readTree(ctx.bodyAsBytes());
      if (given == null || !given.isObject()) {
        throw new Problem.Refused(400, "Bad request", "the body is not a JSON object");
      }
      return given;
    } catch (java.io.IOException e) {
      throw new Problem.Refused(400, "Not JSON", "the body is not JSON");
    }
  }

  private static Optional<String> text(JsonNode given, String key) {
    return Optional.ofNullable(given.get(key))
        .filter(JsonNode::isTextual)
        .map(node -> node.asText().strip())
        .filter(value -> !value.isEmpty());
  }

  private static void json(Context ctx, ObjectNode body) {
    try {
      ctx.contentType("application/json")
          .result(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
