package parallax.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parallax.server.access.ChangeRecord;
import parallax.server.access.Identity;
import parallax.server.access.Rates;
import parallax.server.access.Role;
import parallax.server.access.Sessions;
import parallax.server.access.Tokens;

/// Lets in who may come in.
///
/// While there are no tokens and the server listens on this machine only, whoever asks may do
/// everything ([Identity#LOCAL]). Otherwise each request shows a token (`Authorization: Bearer`) or
/// belongs to a session that began with one, and its role must allow it: reading needs
/// [Role#READ], changing [Role#CORRECT], settings [Role#ADMINISTER].
final class Access {
  private static final String IDENTITY = "parallax.identity";
  private static final String COOKIE = "parallax";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /// Changes of what the server does by itself, and of who may use it.
  private static final List<String> SETTINGS =
      List.of("/api/v1/feeds", "/api/v1/alerts", "/feeds", "/alerts");

  /// Asked with POST, and changes nothing.
  private static final String ASSISTANTS = "/mcp";

  /// Wrong tokens from one address.
  private static final int MOST_WRONG = 20;

  private final Tokens tokens;
  private final Sessions sessions;
  private final ChangeRecord changes;
  private final boolean always;
  private final Rates requests;
  private final Rates wrong;

  /// @param folder where tokens and the record of changes are kept
  /// @param always whether tokens are asked for even where there are none: nobody comes in then
  /// @param perMinute requests that one identity may make
  Access(Path folder, boolean always, int perMinute, Clock clock) {
    this.tokens = Tokens.in(folder, clock);
    this.sessions = new Sessions(tokens, clock);
    this.changes = ChangeRecord.in(folder, clock);
    this.always = always;
    this.requests = new Rates(perMinute, Duration.ofMinutes(1), clock);
    this.wrong = new Rates(MOST_WRONG, Duration.ofMinutes(1), clock);
  }

  /// Whether a token is asked for now.
  boolean required() {
    return always || tokens.any();
  }

  void install(RoutesConfig routes) {
    routes.before(this::letIn);
    routes.get("/login", ctx -> ctx.html(LoginForm.page(next(ctx), Optional.empty())));
    routes.post("/login", this::login);
    routes.post("/logout", this::logout);
    routes.after(this::record);
  }

  /// Who asks. Every request that reaches a handler has been let in.
  static Identity of(Context ctx) {
    Identity identity = ctx.attribute(IDENTITY);
    return identity == null ? Identity.LOCAL : identity;
  }

  /// @throws Problem.Refused where who asks may not do what `role` may
  static void require(Context ctx, Role role) {
    if (!of(ctx).role().covers(role)) {
      throw new Problem.Refused(
          403,
          "Not allowed",
          "this needs the role " + role.key() + ", not " + of(ctx).role().key());
    }
  }

  private void letIn(Context ctx) {
    if (!required() || isOpen(ctx)) {
      return;
    }
    Optional<Identity> who = bearer(ctx).or(() -> session(ctx));
    if (who.isEmpty()) {
      askForToken(ctx);
      return;
    }
    ctx.attribute(IDENTITY, who.get());
    requests
        .take(who.get().name())
        .ifPresent(wait -> tooMany(ctx, wait, "more requests than one may make a minute"));
    require(ctx, needed(ctx));
  }

  private static boolean isOpen(Context ctx) {
    // An alert's feed carries a key of its own, as feed readers cannot show a token.
    return Set.of("/login", "/logout").contains(ctx.path()) || ctx.path().startsWith("/feed/");
  }

  private static Role needed(Context ctx) {
    if (READING.contains(ctx.method().name()) || ctx.path().equals(ASSISTANTS)) {
      return Role.READ;
    }
    return SETTINGS.stream().anyMatch(ctx.path()::startsWith) ? Role.ADMINISTER : Role.CORRECT;
  }

  private Optional<Identity> bearer(Context ctx) {
    String header = Optional.ofNullable(ctx.header("Authorization")).orElse("");
    if (!header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      return Optional.empty();
    }
    refuseGuessing(ctx);
    Optional<Tokens.Token> token = tokens.of(header.substring("bearer ".length()).strip());
    if (token.isEmpty()) {
      wrong.take(ctx.ip());
    }
    return token.map(one -> new Identity(one.name(), one.role()));
  }

  private Optional<Identity> session(Context ctx) {
    Optional<Identity> who = Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(sessions::of);
    boolean changing = !READING.contains(ctx.method().name());
    if (who.isPresent() && changing && ctx.header("Origin") == null) {
      // A browser names the page that a change comes from, and Guard has looked at it.
      throw new Problem.Refused(
          403, "Refused", "the request does not say which page it comes from");
    }
    return who;
  }

  private static void askForToken(Context ctx) {
    if (Problem.isForPrograms(ctx) || !READING.contains(ctx.method().name())) {
      ctx.header("WWW-Authenticate", "Bearer realm=\"Parallax\"");
      throw new Problem.Refused(
          401, "Who are you?", "the request shows no token that is known here");
    }
    String to = ctx.path() + Optional.ofNullable(ctx.queryString()).map(q -> "?" + q).orElse("");
    ctx.redirect("/login?next=" + Paths.segment(to), io.javalin.http.HttpStatus.SEE_OTHER);
    ctx.skipRemainingHandlers();
  }

  private void login(Context ctx) {
    refuseGuessing(ctx);
    String secret = Optional.ofNullable(ctx.formParam("token")).orElse("").strip();
    Optional<String> session = sessions.begin(secret);
    if (session.isEmpty()) {
      wrong.take(ctx.ip());
      ctx.status(401).html(LoginForm.page(next(ctx), Optional.of("This token is not known here.")));
      return;
    }
    tokens
        .of(secret)
        .ifPresent(token -> ctx.attribute(IDENTITY, new Identity(token.name(), token.role())));
    setCookie(ctx, session.get(), Sessions.IDLE);
    ctx.redirect(next(ctx), io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private void logout(Context ctx) {
    Optional.ofNullable(ctx.cookie(COOKIE)).ifPresent(sessions::end);
    setCookie(ctx, "", Duration.ZERO);
    ctx.redirect("/login", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private static void setCookie(Context ctx, String value, Duration age) {
    boolean secure = "https".equals(ctx.header("X-Forwarded-Proto"));
    ctx.header(
        "Set-Cookie",
        COOKIE
            + "="
            + value
            + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
            + age.toSeconds()
            + (secure ? "; Secure" : ""));
  }

  /// Where to go on after logging in: a path of this server only.
  private static String next(Context ctx) {
    String next =
        Optional.ofNullable(ctx.queryParam("next"))
            .or(() -> Optional.ofNullable(ctx.formParam("next")))
            .orElse("/");
    boolean own = next.matches("/(?![/\\\\])[\\x21-\\x7E]*") && !next.contains("\\");
    return own ? next : "/";
  }

  private void refuseGuessing(Context ctx) {
    if (wrong.isSpent(ctx.ip())) {
      tooMany(ctx, Duration.ofMinutes(1), "too many tokens that are not known here");
    }
  }

  private static void tooMany(Context ctx, Duration wait, String what) {
    ctx.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    throw new Problem.Refused(429, "Too many requests", what);
  }

  private void record(Context ctx) {
    if (!READING.contains(ctx.method().name()) && !ctx.path().equals(ASSISTANTS)) {
      Identity who = ctx.attribute(IDENTITY);
      String name = who != null ? who.name() : required() ? "nobody" : Identity.LOCAL.name();
      changes.add(name, ctx.method().name(), ctx.path(), ctx.statusCode());
    }
  }
}
