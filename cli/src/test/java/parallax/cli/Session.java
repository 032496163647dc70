package parallax.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// One run of a command: its exit status and what it printed.
record Session(int status, String out, String err) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

  static Session run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.run(
            new Terminal(new PrintWriter(out), new PrintWriter(err, true), false, CLOCK), args);
    return new Session(status, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
