package parallax.cli;

/// One line that says how far a run is, on a terminal only; it leaves no trace.
final class Progress {
  private static final String CLEAR = "\r\u001b[K";
  private final Terminal terminal;
  private final boolean shown;

  Progress(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.shown = terminal.interactive() && !quiet;
  }

  void show(String state) {
    if (shown) {
      terminal.err().print(CLEAR + state);
      terminal.err().flush();
    }
  }

  void clear() {
    if (shown) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
    }
  }
}
