package parallax.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A real PostgreSQL server of a test's own, in a temporary folder, on a free port of this machine;
/// made with the programs that the machine has.
public final class PostgresServer implements AutoCloseable {
  private static final int SECONDS = 60;
  private static final List<String> NOBODY = List.of("postgres", "nobody");

  private final Path programs;
  private final Path folder;
  private final int port;
  private int databases;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /// The folder with `initdb` and `pg_ctl`, where this machine has one.
  public static Optional<Path> programs() {
    List<Path> folders = new ArrayList<>();
    for (String on : System.getenv("PATH").split(":")) {
      folders.add(Path.of(on));
    }
    for (String parent :
        List.of("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr/pgsql")) {
      try (Stream<Path> versions = Files.list(Path.of(parent))) {
        versions.sorted().map(version -> version.resolve("bin")).forEach(folders::add);
      } catch (IOException _) {
        // Not there.
      }
    }
    return folders.stream()
        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
        .filter(bin -> Files.isExecutable(bin.resolve("pg_ctl")))
        .findFirst();
  }

  /// @param folder an empty one, that nobody else needs
  public static PostgresServer start(Path programs, Path folder) throws IOException {
    var server = new PostgresServer(programs, folder, freePort());
    if (isRoot()) {
      // PostgreSQL does not run as root.
      run(List.of("chmod", "755", folder.toString()));
      run(List.of("chown", user(), folder.toString()));
    }
    server.program(
        "initdb", "-D", server.data(), "-U", "parallax", "-A", "trust", "-E", "UTF8", "--no-sync");
    server.startAgain();
    return server;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /// Starts it again after [#kill].
  void startAgain() throws IOException {
    program(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
        "start");
    awaitAnswer();
  }

  /// After a fall it makes good what it had begun before it lets anybody in.
  private void awaitAnswer() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (true) {
      try (Connection _ = connect()) {
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > end) {
          throw new IOException("PostgreSQL does not answer", e);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "parallax", "");
  }

  /// Ends all of its processes at once, as a loss of the machine would.
  void kill() throws IOException {
    String pid = Files.readAllLines(Path.of(data(), "postmaster.pid")).getFirst();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> workers = server.children().toList();
    server.destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    server.onExit().join();
  }

  /// The address of a new, empty database.
  public String newDatabase() throws SQLException {
    String name = "d" + databases++;
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE DATABASE " + name);
    }
    return "postgresql://parallax@127.0.0.1:" + port + "/" + name;
  }

  private void program(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", user(), "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    Path said = Files.createTempFile("postgres", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + ": " + Files.readString(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(said);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static String user() throws IOException {
    List<String> users = Files.readAllLines(Path.of("/etc/passwd"));
    return NOBODY.stream()
        .filter(name -> users.stream().anyMatch(line -> line.startsWith(name + ":")))
        .findFirst()
        .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    program("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
  }
}
