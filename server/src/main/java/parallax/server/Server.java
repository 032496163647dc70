package parallax.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import parallax.archive.Archive;
import parallax.follow.Taking;
import parallax.follow.alert.Alerts;
import parallax.follow.alert.Links;
import parallax.follow.watch.Feeds;
import parallax.local.Desk;
import parallax.pipeline.Pipeline;

/// One process that shows an archive and takes articles in: `parallax serve`.
///
/// Listens on the loopback address, where whoever may use this machine may do everything until
/// there are tokens; on any other address only with tokens.
public final class Server implements AutoCloseable {
  /// The largest request that is read: an article of this many bytes is a mistake or an attack.
  private static final long LARGEST_REQUEST = 8L << 20;

  /// Bytes of story pages and answers that are kept: some 500 pages.
  private static final long KEPT = 64L << 20;

  /// Seconds that the comparison of one story may take to end.
  private static final long LONGEST_COMPARISON = 60;

  private final Javalin javalin;
  private final ExecutorService background;
  private final Batches batches;
  private final Following following;
  private final String host;

  private Server(
      Javalin javalin,
      ExecutorService background,
      Batches batches,
      Following following,
      String host) {
    this.batches = batches;
    this.javalin = javalin;
    this.background = background;
    this.following = following;
    this.host = host;
  }

  /// Starts to serve.
  public static Server start(Archive archive, Pipeline pipeline, ServerOptions options) {
    Desk desk = Desk.open(archive, pipeline);
    ExecutorService background =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("dossiers").daemon().factory());
    var intake = new Intake(pipeline, desk, archive, background);
    var batches = new Batches(pipeline, intake);
    var access =
        new Access(options.beside(), !options.isLocal(), options.perMinute(), options.clock());
    Javalin javalin =
        Javalin.create(
            config -> configure(config, archive, desk, intake, batches, access, options));
    javalin.start(options.host(), options.port());
    intake.refresh();
    var links =
        new Links(
            options
                .outward()
                .address()
                .or(() -> Optional.of(address(options.host(), javalin.port()))));
    Following following =
        Following.start(archive, pipeline, Taking.at(desk, intake::refresh), options, links);
    return new Server(javalin, background, batches, following, options.host());
  }

  private static void configure(
      JavalinConfig config,
      Archive archive,
      Desk desk,
      Intake intake,
      Batches batches,
      Access access,
      ServerOptions options) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.generateEtags = true;
    config.jetty.multipartConfig.maxTotalRequestSize(AddForm.LARGEST, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.http.defaultContentType = "text/html; charset=utf-8";
    Guard.install(config.routes, access);
    access.install(config.routes);
    Problem.install(config.routes);
    var kept = new KeptAnswers(KEPT, options.clock());
    var days = new EventDays(archive);
    new Api(archive, desk, intake, kept, days).install(config.routes);
    Supplier<Links> links = () -> new Links(options.outward().address());
    Feeds feeds = Feeds.in(options.beside());
    Alerts alerts = Alerts.in(options.beside());
    new FollowRoutes(feeds, alerts, links).install(config.routes);
    var forms = new Forms();
    new FollowPages(feeds, alerts, forms, options.clock()).install(config.routes);
    new ExportRoutes(archive, desk).install(config.routes);
    new McpRoute(options.host()).install(config.routes);
    var corrections = new Corrections(archive, desk, intake);
    corrections.install(config.routes);
    new StoryPages(archive, desk, corrections, kept, forms, days).install(config.routes);
    new OutletPages(archive, days).install(config.routes);
    new SpeakerPages(archive, days).install(config.routes);
    new SearchPages(archive, new Searches(archive, desk)).install(config.routes);
    new AddPages(intake, batches).install(config.routes);
    new Pages(archive, days).install(config.routes);
  }

  /// The version that the build wrote into the jar.
  public static String version() {
    return Optional.ofNullable(Server.class.getPackage().getImplementationVersion())
        .orElse("from sources");
  }

  /// The port that it listens on.
  public int port() {
    return javalin.port();
  }

  /// Where it answers.
  public String address() {
    return address(host, port());
  }

  static String address(String host, int port) {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /// Everything that it answers, as `GET /stories/{id}`.
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(route -> route.endpoint)
        .filter(route -> route.method.isHttpMethod())
        .map(route -> route.method.name() + " " + route.path)
        .toList();
  }

  /// Stops to listen; what was acknowledged is kept.
  @Override
  public void close() {
    following.close();
    javalin.stop();
    batches.close();
    background.shutdownNow();
    try {
      // Whoever closes the archive next must not find somebody at work in it.
      background.awaitTermination(LONGEST_COMPARISON, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
