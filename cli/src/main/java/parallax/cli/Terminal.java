package parallax.cli;

import java.io.PrintWriter;
import java.time.Clock;

/// Where a command writes and what it takes for today.
///
/// @param out results only; read by programs
/// @param err progress, warnings, errors; read by people
/// @param interactive whether a person sits in front of it: then progress and colours are shown
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, Clock clock) {}
