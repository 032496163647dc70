package parallax.evaluation.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `evaluation/peers/run.sh` measured of others' programs, beside what Parallax does instead.
final class Peers {
  private Peers() {}

  /// A program, or a library under a small program of ours.
  ///
  /// @param stages of Parallax that do what it does, joined by `+`
  /// @param cpu milliseconds of processor time an article; empty where it was skipped
  /// @param mebibytes most memory
  /// @param skipped why, where it was
  record Peer(String stages, String name, Optional<Double> cpu, double mebibytes, String skipped) {}

  /// From lines of `STAGES NAME MS MIB` or `STAGES NAME skipped REASON`, with tabs between.
  static List<Peer> of(List<String> lines) {
    List<Peer> peers = new ArrayList<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 4) {
        peers.add(
            fields[2].equals("skipped")
                ? new Peer(fields[0], fields[1], Optional.empty(), 0, fields[3])
                : new Peer(
                    fields[0],
                    fields[1],
                    Optional.of(Double.parseDouble(fields[2])),
                    Double.parseDouble(fields[3]),
                    ""));
      }
    }
    return peers;
  }

  /// @param ours over the same pages in the same run
  static List<String> table(Stages.Run ours, List<Peer> peers) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "",
                "| beside others, ms an article, %d pages | Parallax | others | times | up to |"
                    .formatted(ours.articles()),
                "|---|---|---|---|---|"));
    for (Peer peer : peers) {
      double mine = ours(ours, peer.stages());
      lines.add(
          peer.cpu()
              .map(cpu -> row(peer.stages(), mine, peer.name(), cpu, peer.mebibytes()))
              .orElse(
                  "| %s | %s | %s: skipped, %s | | |"
                      .formatted(peer.stages(), Table.number(mine), peer.name(), peer.skipped())));
    }
    lines.addAll(together(ours, peers));
    return lines;
  }

  /// Main text by the first that could be run, then annotation by each.
  private static List<String> together(Stages.Run ours, List<Peer> peers) {
    Optional<Peer> text = peers.stream().filter(peer -> is(peer, "read")).reduce((_, last) -> last);
    if (text.isEmpty()) {
      return List.of();
    }
    return peers.stream()
        .filter(peer -> is(peer, "annotate"))
        .map(
            peer ->
                row(
                    "read+annotate",
                    ours(ours, "read+annotate"),
                    text.get().name() + ", then " + peer.name(),
                    text.get().cpu().orElse(0.0) + peer.cpu().orElse(0.0),
                    Math.max(text.get().mebibytes(), peer.mebibytes())))
        .toList();
  }

  private static boolean is(Peer peer, String stages) {
    return peer.stages().equals(stages) && peer.cpu().isPresent();
  }

  private static double ours(Stages.Run run, String stages) {
    double sum = 0;
    for (String stage : stages.split("\\+", -1)) {
      sum += run.cpu(stage);
    }
    return sum;
  }

  private static String row(
      String stages, double ours, String name, double theirs, double mebibytes) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s: %s | %s | %.0f MiB |",
        stages,
        Table.number(ours),
        name,
        Table.number(theirs),
        Table.number(theirs / ours),
        mebibytes);
  }
}
