package parallax.flink;

import java.io.Serializable;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import parallax.pipeline.Pipeline;
import parallax.read.ReadOptions;

/// What every task of a job is told.
///
/// @param asIs the text is already clean
/// @param clock see [ReadOptions]
/// @param bounded the input ends, and nothing is grouped before it has
/// @param everyMillis milliseconds between two looks at which stories have changed; of no effect
///     where the input ends
public record Settings(boolean asIs, Clock clock, boolean bounded, long everyMillis)
    implements Serializable {

  /// One a process: its models are large, and any number of tasks may share them.
  private static final ConcurrentMap<Settings, Pipeline> PIPELINES = new ConcurrentHashMap<>();

  public Settings {
    if (everyMillis < 1) {
      throw new IllegalArgumentException("everyMillis is " + everyMillis + ", not at least 1");
    }
  }

  Pipeline pipeline() {
    return PIPELINES.computeIfAbsent(
        this,
        settings ->
            new Pipeline(
                settings.asIs
                    ? ReadOptions.asIs(settings.clock)
                    : ReadOptions.cleaning(settings.clock)));
  }
}
