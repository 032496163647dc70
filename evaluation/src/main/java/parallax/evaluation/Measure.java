package parallax.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// One way to measure a stage against one public data set.
interface Measure {

  /// What is measured, and on what: `read: main text, 421 news pages`.
  String title();

  /// The files and folders that it needs, relative to the data folder.
  List<String> needs();

  /// Which data it was: what a floor holds for.
  ///
  /// @param data the data folder, in which all that is needed is present
  default String digest(Path data) {
    return needs().stream()
        .map(need -> Data.digest(data.resolve(need)))
        .collect(Collectors.joining("+"));
  }

  /// Runs the stage over the data.
  ///
  /// @param data the data folder, in which all that is needed is present
  List<Score> run(Path data, Product product);
}
