package parallax.flink;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A standalone Flink cluster of real processes on this machine: one JobManager, and TaskManagers
/// of one slot each, started from Flink's own jars as its scripts would start them.
final class Cluster implements AutoCloseable {
  private static final List<String> JDK =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.nio=ALL-UNNAMED");

  /// The jars of Flink's RocksDB, named by `-Dparallax.flink.rocksdb=JAR:JAR...`: with them the
  /// cluster keeps state on disk.
  private static final String ROCKSDB = System.getProperty("parallax.flink.rocksdb", "");

  private static final String ON_DISK =
      """
      state.backend.type: rocksdb
      state.backend.rocksdb.memory.managed: false
      execution.checkpointing.incremental: true
      """;

  static final boolean KEEPS_ON_DISK = !ROCKSDB.isEmpty();

  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  private static final Pattern JOB = Pattern.compile("\"jid\":\"([0-9a-f]+)\"");

  private final Path folder;
  private final int rest;
  private final List<Process> processes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  private Cluster(Path folder, int rest) {
    this.folder = folder;
    this.rest = rest;
  }

  /// Starts the JobManager.
  static Cluster start(Path folder) throws IOException {
    Files.createDirectories(folder);
    var cluster = new Cluster(folder, freePort());
    Files.writeString(
        folder.resolve("config.yaml"),
        """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.bind-host: 127.0.0.1
        rest.address: 127.0.0.1
        rest.bind-address: 127.0.0.1
        rest.port: %d
        taskmanager.host: 127.0.0.1
        taskmanager.bind-host: 127.0.0.1
        taskmanager.numberOfTaskSlots: 1
        taskmanager.memory.framework.heap.size: 64m
        taskmanager.memory.task.heap.size: 700m
        taskmanager.memory.framework.off-heap.size: 64m
        taskmanager.memory.task.off-heap.size: 256m
        taskmanager.memory.network.min: 32m
        taskmanager.memory.network.max: 32m
        taskmanager.memory.managed.size: 0m
        taskmanager.memory.jvm-metaspace.size: 256m
        taskmanager.memory.jvm-overhead.min: 64m
        taskmanager.memory.jvm-overhead.max: 64m
        taskmanager.cpu.cores: 1
        heartbeat.interval: 1000
        heartbeat.timeout: 8000
        pekko.ask.timeout: 2 min
        io.tmp.dirs: %s
        """
                .formatted(freePort(), cluster.rest, folder)
            + (KEEPS_ON_DISK ? ON_DISK : ""));
    cluster.run(
        "jobmanager",
        "-Xmx512m",
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
    return cluster;
  }

  /// Starts a TaskManager.
  Process taskManager(String name) throws IOException {
    return run(name, "-Xmx764m", TASK_MANAGER);
  }

  /// Starts a TaskManager that has one core of this machine and no other, as on a machine of one.
  Process taskManager(String name, int core) throws IOException {
    return run(name, "-Xmx764m", TASK_MANAGER, "taskset", "-c", "" + core);
  }

  /// Submits the job as `flink run --detached` does.
  void submit(Path jar, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java("-Xmx512m"));
    command.addAll(List.of("org.apache.flink.client.cli.CliFrontend", "run", "--detached"));
    command.add(jar.toString());
    command.addAll(List.of(arguments));
    Process client = start("client", command);
    if (!client.waitFor(3, TimeUnit.MINUTES) || client.exitValue() != 0) {
      throw new IOException("not submitted:\n" + log("client"));
    }
  }

  /// Runs the job to its end.
  ///
  /// @return its id
  String run(Path jar, Duration most, String... arguments)
      throws IOException, InterruptedException {
    submit(jar, arguments);
    String job = job(most);
    await("the end", most, () -> ask("/jobs/" + job).contains("\"state\":\"FINISHED\""));
    return job;
  }

  /// The id of the job, once there is one.
  String job(Duration most) throws IOException {
    await("a job", most, () -> JOB.matcher(ask("/jobs/overview")).find());
    Matcher job = JOB.matcher(ask("/jobs/overview"));
    if (!job.find()) {
      throw new IllegalStateException("there is no job any more");
    }
    return job.group(1);
  }

  /// Waits until so many task managers are there.
  void awaitSlots(int slots, Duration most) throws IOException {
    await(
        slots + " slots", most, () -> ask("/overview").contains("\"slots-total\":" + slots + ","));
  }

  /// What the JobManager answers to a question over HTTP.
  String ask(String path) {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rest + path)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException _) {
      return ""; // not up yet
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits until something is so.
  ///
  /// @throws IllegalStateException where it is not after `most`
  void await(String what, Duration most, BooleanSupplier holds) throws IOException {
    long end = System.nanoTime() + most.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "not within " + most + ": " + what + "\n" + ask("/jobs/overview") + log("jobmanager"));
      }
      java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
    }
  }

  private Process run(String name, String memory, String entryPoint, String... before)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(java(memory));
    command.addAll(List.of(entryPoint, "--configDir", folder.toString()));
    Process process = start(name, command);
    processes.add(process);
    return process;
  }

  private Process start(String name, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FLINK_CONF_DIR", folder.toString());
    return builder.redirectOutput(folder.resolve(name + ".log").toFile()).start();
  }

  private List<String> java(String memory) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(memory);
    command.addAll(JDK);
    String more = KEEPS_ON_DISK ? File.pathSeparator + ROCKSDB : "";
    command.addAll(List.of("-cp", withoutParallax() + more));
    return command;
  }

  /// A cluster has Flink, and the job brings the rest.
  static String withoutParallax() {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar") && JobJar.isOnTheCluster(Path.of(entry))) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private String log(String name) throws IOException {
    String log = Files.readString(folder.resolve(name + ".log"));
    return log.substring(Math.max(0, log.length() - 3000));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
