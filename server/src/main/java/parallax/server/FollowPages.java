package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.follow.alert.Alert;
import parallax.follow.alert.Alerts;
import parallax.follow.alert.Outbox;
import parallax.follow.watch.Contact;
import parallax.follow.watch.Feeds;
import parallax.follow.watch.Followed;
import parallax.server.access.Role;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.Wording;

/// What the server follows by itself and whom it tells, on pages: `/feeds` and `/alerts`.
final class FollowPages {
  private static final Map<String, String> EVERY = new LinkedHashMap<>();

  static {
    EVERY.put("PT5M", "5 minutes");
    EVERY.put("PT15M", "15 minutes");
    EVERY.put("PT1H", "hour");
    EVERY.put("PT6H", "6 hours");
    EVERY.put("P1D", "day");
  }

  private static final String USUAL = "PT15M";

  private final Feeds feeds;
  private final Alerts alerts;
  private final Forms forms;
  private final InstantSource clock;

  FollowPages(Feeds feeds, Alerts alerts, Forms forms, InstantSource clock) {
    this.feeds = feeds;
    this.alerts = alerts;
    this.forms = forms;
    this.clock = clock;
  }

  void install(RoutesConfig routes) {
    routes.get("/feeds", ctx -> feeds(ctx, Html.none()));
    routes.post("/feeds", this::follow);
    routes.post("/feeds/{id}/leave", this::leave);
    routes.get("/alerts", ctx -> alerts(ctx, Html.none()));
    routes.post("/alerts", this::tell);
    routes.post("/alerts/{id}/leave", this::forget);
  }

  private static boolean mayChange(Context ctx) {
    return Access.of(ctx).role().covers(Role.ADMINISTER);
  }

  private static Optional<String> given(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /// What a form or the address that led to it says.
  private static String before(Context ctx, String name) {
    return given(ctx, name).or(() -> Api.parameter(ctx, name)).orElse("");
  }

  private void feeds(Context ctx, Html trouble) {
    List<Html> items = feeds.all().stream().map(one -> feed(ctx, one)).toList();
    Html add =
        mayChange(ctx)
            ? Site.section(
                "new",
                "Follow another",
                "A feed (RSS or Atom), a news sitemap, or a sitemap of such.",
                feedForm(ctx))
            : Html.none();
    ctx.html(
        Site.page(
            "/feeds",
            "Feeds",
            Site.ownHead(
                "Feeds", Html.text("What is looked at again and again; what is new comes in.")),
            trouble,
            Site.section(
                "followed",
                "Followed",
                "Where the server looks, how often, and how it goes.",
                items.isEmpty()
                    ? Site.empty("Nothing is followed.")
                    : Element.of("ul", "items").with(items)),
            add));
  }

  private Html feed(Context ctx, Followed one) {
    Contact contact = feeds.contact(one);
    Html place =
        switch (one.place()) {
          case Followed.Address(String address) -> Html.text(address);
          case Followed.Folder(String folder) -> Html.text("the folder " + folder);
        };
    String how =
        contact.gone()
            ? "not looked at any more"
            : "every " + words(one.every()) + ", next " + next(contact.due());
    Html trouble =
        contact
            .trouble()
            .map(
                reason ->
                    (Html)
                        Element.of("p", "sum")
                            .with(
                                Element.of("span", "x").with("!"),
                                Html.text(
                                    " "
                                        + Wording.count(
                                            contact.failures(), "failed look", "failed looks")
                                        + ": "
                                        + reason)))
            .orElseGet(Html::none);
    return Element.of("li")
        .with(
            Element.of("p").with(place),
            Element.of("p", "sum").with(how),
            trouble,
            leave(
                ctx, "/feeds/" + Paths.segment(one.id()), "Follow no longer", one.place().name()));
  }

  private Html leave(Context ctx, String address, String words, String what) {
    return mayChange(ctx)
        ? forms
            .form(address + "/leave", "")
            .with(Element.of("button").at("aria-label", words + ": " + what).with(words))
        : Html.none();
  }

  private String next(Instant due) {
    Duration wait = Duration.between(clock.instant(), due);
    return wait.compareTo(Duration.ofSeconds(1)) <= 0 ? "now" : "in " + words(wait);
  }

  /// "15 minutes", "6 hours": what is longest of it.
  private static String words(Duration time) {
    if (time.toDays() > 1) {
      return Wording.count(time.toDays(), "day", "days");
    }
    if (time.toHours() > 1) {
      return Wording.count(time.toHours(), "hour", "hours");
    }
    return time.toMinutes() > 1
        ? Wording.count(time.toMinutes(), "minute", "minutes")
        : Wording.count(Math.max(1, time.toSeconds()), "second", "seconds");
  }

  private Html feedForm(Context ctx) {
    List<Html> options = new ArrayList<>();
    String chosen = Optional.of(before(ctx, "every")).filter(EVERY::containsKey).orElse(USUAL);
    EVERY.forEach(
        (value, words) -> {
          Element option = Element.of("option").at("value", value);
          options.add((value.equals(chosen) ? option.at("selected", "") : option).with(words));
        });
    return forms
        .sheet("/feeds")
        .with(
            Site.field(
                "Address",
                "place",
                Element.of("input")
                    .at("type", "url")
                    .at("required", "")
                    .at("value", before(ctx, "place"))),
            Element.of("p", "row")
                .with(
                    Element.of("label")
                        .with(
                            Html.text("Look every "),
                            Element.of("select").at("name", "every").with(options))),
            Element.of("p").with(Element.of("button").with("Follow")));
  }

  private void follow(Context ctx) {
    forms.check(ctx);
    try {
      String place = given(ctx, "place").orElse("");
      if (!place.matches("(?i)https?://\\S+")) {
        throw new IllegalArgumentException("'" + place + "' is no http or https address");
      }
      Duration every = Duration.parse(given(ctx, "every").filter(EVERY::containsKey).orElse(USUAL));
      feeds.follow(place, Optional.of(every), Optional.empty());
      ctx.redirect("/feeds", HttpStatus.SEE_OTHER);
    } catch (IllegalArgumentException e) {
      ctx.status(422);
      feeds(ctx, Site.trouble("Not followed", String.valueOf(e.getMessage()), Html.none()));
    }
  }

  private void leave(Context ctx) {
    forms.check(ctx);
    if (!feeds.leave(ctx.pathParam("id"))) {
      throw Problem.notFound("feed", ctx.pathParam("id"));
    }
    ctx.redirect("/feeds", HttpStatus.SEE_OTHER);
  }

  /// @param first what just happened
  private void alerts(Context ctx, Html first) {
    List<Html> items = alerts.all().stream().map(one -> alert(ctx, one)).toList();
    Html add =
        mayChange(ctx)
            ? Site.section(
                "new",
                "Another alert",
                "Each new article with these words, by this outlet, or of this story. It has a"
                    + " feed of its own; a webhook or e-mails come beside it.",
                alertForm(ctx))
            : Html.none();
    ctx.html(
        Site.page(
            "/alerts",
            "Alerts",
            Site.ownHead("Alerts", Html.text("Who is told of what, as soon as it comes.")),
            first,
            Site.section(
                "told",
                "Alerts",
                "What each looks for, and how often it told somebody.",
                items.isEmpty()
                    ? Site.empty("Nobody is told of anything.")
                    : Element.of("ul", "items").with(items)),
            add));
  }

  private Html alert(Context ctx, Alert alert) {
    Outbox outbox = alerts.outbox(alert);
    Html what =
        switch (alert.what()) {
          case Alert.Search(String words, Optional<String> outlet) ->
              Html.text(
                  (words.isBlank() ? "all articles" : "articles with: " + words)
                      + outlet.map(name -> ", by " + name).orElse(""));
          case Alert.OfStory(String story) ->
              Html.all(Html.text("articles of "), Site.link(Paths.story(story), "story " + story));
        };
    String ways =
        alert.ways().stream()
            .map(
                way ->
                    switch (way) {
                      case Alert.Webhook hook -> ", posted to " + hook.to();
                      case Alert.Mail mail -> ", mailed to " + mail.to();
                    })
            .reduce("by its feed", String::concat);
    Html trouble =
        outbox.due().stream()
            .flatMap(due -> due.trouble().stream())
            .findFirst()
            .map(
                reason ->
                    (Html)
                        Element.of("p", "sum")
                            .with(Element.of("span", "x").with("!"), Html.text(" " + reason)))
            .orElseGet(Html::none);
    return Element.of("li")
        .with(
            Element.of("p").with(Element.of("strong").with(alert.name()), Html.text(": "), what),
            Element.of("p", "sum")
                .with(
                    ways
                        + " · told "
                        + Wording.count(outbox.last(), "time", "times")
                        + (outbox.due().isEmpty()
                            ? ""
                            : ", " + Wording.whole(outbox.due().size()) + " still to be sent")),
            trouble,
            leave(ctx, "/alerts/" + Paths.segment(alert.id()), "Tell no longer", alert.name()));
  }

  private Html alertForm(Context ctx) {
    return forms
        .sheet("/alerts")
        .with(
            Site.field("Name", "name", input(ctx, "name", "text").at("required", "")),
            Element.of("div", "fields")
                .with(
                    Site.field("Words, all of them", "words", input(ctx, "words", "text")),
                    Site.field("Outlet", "outlet", input(ctx, "outlet", "text")),
                    Site.field("Or a story, by its id", "story", input(ctx, "story", "text"))),
            Element.of("div", "fields")
                .with(
                    Site.field("Webhook to post to", "webhook", input(ctx, "webhook", "url")),
                    Site.field("E-mail to", "mail", input(ctx, "mail", "email"))),
            Element.of("p").with(Element.of("button").with("Tell me")));
  }

  private static Element input(Context ctx, String name, String type) {
    return Element.of("input").at("type", type).at("value", before(ctx, name));
  }

  private void tell(Context ctx) {
    forms.check(ctx);
    try {
      Alert.What what =
          given(ctx, "story")
              .<Alert.What>map(Alert.OfStory::new)
              .orElseGet(
                  () -> new Alert.Search(given(ctx, "words").orElse(""), given(ctx, "outlet")));
      Alert made =
          alerts.add(
              given(ctx, "name").orElse(""), what, given(ctx, "webhook"), given(ctx, "mail"));
      // Shown once, to who made it: so not on a page that others can be led to.
      ctx.header("Cache-Control", "no-store");
      ctx.status(201);
      alerts(ctx, made(made));
    } catch (IllegalArgumentException e) {
      ctx.status(422);
      alerts(ctx, Site.trouble("No alert", String.valueOf(e.getMessage()), Html.none()));
    }
  }

  private static Html made(Alert alert) {
    List<Html> lines = new ArrayList<>();
    lines.add(Element.of("p").with(Element.of("strong").with("The alert is made.")));
    lines.add(
        Element.of("p")
            .with(
                Html.text("Its feed, whose address is shown only now: "),
                Site.link(
                    "/feed/" + alert.id() + "?key=" + alert.key(), "feed of " + alert.name())));
    for (Alert.Way way : alert.ways()) {
      if (way instanceof Alert.Webhook(String _, String secret)) {
        lines.add(
            Element.of("p")
                .with(
                    Html.text("What its posts are signed with, shown only now: "),
                    Element.of("code").with(secret)));
      }
    }
    return Element.of("div", "trouble made").at("role", "status").with(lines);
  }

  private void forget(Context ctx) {
    forms.check(ctx);
    if (!alerts.remove(ctx.pathParam("id"))) {
      throw Problem.notFound("alert", ctx.pathParam("id"));
    }
    ctx.redirect("/alerts", HttpStatus.SEE_OTHER);
  }
}
