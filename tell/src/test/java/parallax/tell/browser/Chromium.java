package parallax.tell.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A headless Chromium of the machine, driven by its own DevTools protocol.
///
/// Playwright's driver for Java weighs 200 MB; the dozen calls that these tests need do not.
public final class Chromium implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SECONDS = 90;
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private String session = "";

  private Chromium(Process process, URI address) {
    this.process = process;
    this.socket = client.newWebSocketBuilder().buildAsync(address, new Incoming()).join();
  }

  /// Where a Chromium is: the property `parallax.chromium`, else the variable `CHROMIUM`, else on
  /// the path.
  public static Optional<Path> find() {
    Stream<Path> named =
        Stream.of(System.getProperty("parallax.chromium"), System.getenv("CHROMIUM"))
            .filter(Objects::nonNull)
            .map(Path::of);
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    Stream<Path> onPath =
        Arrays.stream(path.split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
  }

  public static Chromium start(Path program, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
    String listening = "DevTools listening on ";
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(listening)) {
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        return new Chromium(process, URI.create(line.substring(listening.length()).strip()));
      }
    }
    throw new IOException(program + " ended before it listened");
  }

  /// Opens an empty tab; what went before is forgotten.
  public void newTab() {
    open(JSON.createObjectNode());
  }

  /// Opens an empty tab for somebody else: it has no cookies of the others'.
  public void newGuest() {
    session = "";
    String context =
        call("Target.createBrowserContext", JSON.createObjectNode())
            .get("browserContextId")
            .asText();
    open(JSON.createObjectNode().put("browserContextId", context));
  }

  private void open(ObjectNode how) {
    session = "";
    String target =
        call("Target.createTarget", how.put("url", "about:blank")).get("targetId").asText();
    session =
        call(
                "Target.attachToTarget",
                JSON.createObjectNode().put("targetId", target).put("flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", JSON.createObjectNode());
    }
    events.clear();
  }

  /// The tab that is looked at.
  public String tab() {
    return session;
  }

  /// Looks at another tab.
  public void turnTo(String tab) {
    session = tab;
  }

  /// Opens `address` and waits until it is loaded.
  public void open(String address) throws InterruptedException {
    loading(address, () -> call("Page.navigate", JSON.createObjectNode().put("url", address)));
  }

  /// Clicks what leads to another page, and waits until that is loaded.
  public void follow(String selector) throws InterruptedException {
    loading(selector, () -> eval(element(selector) + ".click()"));
  }

  private void loading(String what, Supplier<JsonNode> how) throws InterruptedException {
    events.removeIf(e -> method(e).equals("Page.loadEventFired"));
    JsonNode _ = how.get();
    for (int i = 0; i < SECONDS * 100; i++) {
      if (events.stream().anyMatch(this::isLoaded)) {
        return;
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException(what + " was not loaded");
  }

  private boolean isLoaded(JsonNode event) {
    return method(event).equals("Page.loadEventFired")
        && event.path("sessionId").asText().equals(session);
  }

  private static String element(String selector) {
    return "document.querySelector(" + JSON.valueToTree(selector) + ")";
  }

  /// Writes into a field, in place of what is in it.
  public void fill(String selector, String words) {
    eval(element(selector) + ".focus()");
    eval(element(selector) + ".select()");
    call("Input.insertText", JSON.createObjectNode().put("text", words));
  }

  /// Chooses files of this machine.
  public void choose(String selector, List<Path> files) {
    String object =
        call("Runtime.evaluate", JSON.createObjectNode().put("expression", element(selector)))
            .at("/result/objectId")
            .asText();
    ObjectNode chosen = JSON.createObjectNode().put("objectId", object);
    files.forEach(file -> chosen.withArray("files").add(file.toString()));
    call("DOM.setFileInputFiles", chosen);
  }

  /// Waits until a JavaScript expression is true.
  public void await(String expression) throws InterruptedException {
    for (int i = 0; i < SECONDS * 10; i++) {
      if (eval(expression).asBoolean()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException(expression + " did not come true");
  }

  /// The value of a JavaScript expression.
  public JsonNode eval(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.get("result").path("value");
  }

  public void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
  }

  /// @param type `screen` or `print`
  /// @param scheme `light` or `dark`
  public void media(String type, String scheme) {
    ObjectNode media = JSON.createObjectNode().put("media", type);
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    call("Emulation.setEmulatedMedia", media);
  }

  public void scripts(boolean allowed) {
    call("Emulation.setScriptExecutionDisabled", JSON.createObjectNode().put("value", !allowed));
  }

  /// Presses and releases a key that writes this character.
  public void key(String character) {
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode event = JSON.createObjectNode().put("type", type).put("key", character);
      call("Input.dispatchKeyEvent", type.equals("keyDown") ? event.put("text", character) : event);
    }
  }

  /// The page as a PDF, in base64.
  public String pdf() {
    return call("Page.printToPDF", JSON.createObjectNode()).get("data").asText();
  }

  /// What has gone wrong in the tab: errors on the console, uncaught exceptions, dialogs.
  public List<String> faults() {
    return events.stream()
        .filter(
            e ->
                switch (method(e)) {
                  case "Runtime.exceptionThrown", "Page.javascriptDialogOpening" -> true;
                  case "Runtime.consoleAPICalled" ->
                      List.of("error", "warning", "assert").contains(e.at("/params/type").asText());
                  case "Log.entryAdded" -> true;
                  default -> false;
                })
        .map(JsonNode::toString)
        .toList();
  }

  /// Every address that the tab has asked for.
  public List<String> requests() {
    return events.stream()
        .filter(e -> method(e).equals("Network.requestWillBeSent"))
        .map(e -> e.at("/params/request/url").asText())
        .toList();
  }

  private static String method(JsonNode event) {
    return event.path("method").asText();
  }

  private JsonNode call(String method, ObjectNode parameters) {
    int id = calls.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    JsonNode given = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (given.has("error")) {
      throw new IllegalStateException(method + ": " + given.get("error"));
    }
    return given.get("result");
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroyForcibly().onExit().join();
    for (ProcessHandle helper : helpers) {
      helper.destroyForcibly();
      helper.onExit().join();
    }
  }

  private final class Incoming implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        take(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String text) {
      try {
        JsonNode node = JSON.readTree(text);
        var answer = node.has("id") ? waiting.remove(node.get("id").asInt()) : null;
        if (answer != null) {
          answer.complete(node);
        } else {
          events.add(node);
        }
      } catch (IOException e) {
        throw new IllegalStateException(text, e);
      }
    }
  }
}
