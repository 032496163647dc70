package parallax.flink;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;

/// The plan as a graph of Flink's operators.
///
/// ```
/// read > annotate > order > turns > look up > candidates > verify > stories > assign > compare
/// ```
///
/// Each step is sent what it needs from those before it; docs/stages/flink.md has the picture.
///
/// `copies` is three steps: grams are looked up by parts, what the parts find of one article is
/// joined, and each pair is verified.
///
/// Each operator carries a name of its own in checkpoints, so that a job may go on with a newer
/// version of this code.
final class Job {

  /// Stories older than this are settled: a stream's state does not grow without end.
  static final StateTtlConfig FORGETTING = StateTtlConfig.newBuilder(Duration.ofDays(90)).build();

  /// How long a part of a stream may be silent before the others no longer wait for it.
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Settings settings;
  private final Duration lateness;
  private final String out;
  private final Format format;
  private final Optional<String> archive;

  /// @param lateness how far behind the newest article of a stream another may come and still be
  ///     placed in order of time; a later one is placed when it comes
  /// @param out the folder of the results, on any file system that Flink knows
  /// @param format of the results
  /// @param archive address of a PostgreSQL database that articles, stories and dossiers go into as
  ///     well
  Job(Settings settings, Duration lateness, String out, Format format, Optional<String> archive) {
    this.settings = settings;
    this.lateness = lateness;
    this.out = out;
    this.format = format;
    this.archive = archive;
  }

  /// What an operator has made when it was opened or its state was brought back.
  static <T> T opened(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("used before it was opened");
    }
    return value;
  }

  /// Adds the whole plan to `environment`.
  void plan(Input input, StreamExecutionEnvironment environment) {
    SingleOutputStreamOperator<Annotated> annotated =
        input
            .found(environment)
            .rebalance()
            .process(new Annotate(settings))
            .name("annotate")
            .uid("annotate");
    SingleOutputStreamOperator<Numbered> order = order(annotated);
    SingleOutputStreamOperator<Turn> turns =
        annotated
            .getSideOutput(Annotate.SKETCHED)
            .assignTimestampsAndWatermarks(watermarks(Sketched::time))
            .uid("times-of-sketches")
            .keyBy(Sketched::order)
            .connect(order.keyBy(Numbered::order))
            .process(new TakeTurns(settings))
            .name("turns")
            .uid("turns");
    SingleOutputStreamOperator<Placed> stories =
        turns
            .keyBy(_ -> 0, Types.INT)
            .connect(copies(turns).keyBy(_ -> 0, Types.INT))
            .process(new Stories(settings))
            .name("stories")
            .uid("stories")
            .setParallelism(1)
            .setMaxParallelism(1);
    SingleOutputStreamOperator<Member> members =
        annotated
            .keyBy(Annotated::id)
            .connect(stories.keyBy(Placed::id))
            .process(new Assign(settings))
            .name("assign")
            .uid("assign");
    SingleOutputStreamOperator<String> dossiers =
        members
            .keyBy(Member::story)
            .connect(stories.getSideOutput(Stories.REVISED).keyBy(Revised::story))
            .process(new Compare(settings))
            .name("compare")
            .uid("compare");
    archive.ifPresent(place -> keep(place, members, dossiers));
    write("articles", members.getSideOutput(Assign.ARTICLES));
    write("annotations", members.getSideOutput(Assign.ANNOTATIONS));
    write("stories", stories.getSideOutput(Stories.STORIES));
    write("threads", stories.getSideOutput(Stories.THREADS));
    write("copies", stories.getSideOutput(Stories.COPIES));
    write("dossiers", dossiers);
    write(
        "refused",
        annotated
            .getSideOutput(Annotate.REFUSED)
            .union(
                order.getSideOutput(Annotate.REFUSED), dossiers.getSideOutput(Annotate.REFUSED)));
  }

  private static void keep(
      String place,
      SingleOutputStreamOperator<Member> members,
      SingleOutputStreamOperator<String> dossiers) {
    members
        .getSideOutput(Assign.KEPT)
        .keyBy(_ -> 0, Types.INT)
        .connect(dossiers.getSideOutput(Compare.TOLD).keyBy(_ -> 0, Types.INT))
        .process(new Keep(place))
        .name("keep")
        .uid("keep")
        .setParallelism(1)
        .setMaxParallelism(1)
        .sinkTo(new DiscardingSink<>())
        .name("kept")
        .uid("kept");
  }

  /// Numbers the articles: one task.
  private SingleOutputStreamOperator<Numbered> order(
      SingleOutputStreamOperator<Annotated> annotated) {
    return annotated
        .getSideOutput(Annotate.ARRIVED)
        .assignTimestampsAndWatermarks(watermarks(Arrived::time))
        .uid("times")
        .keyBy(_ -> 0, Types.INT)
        .process(new Order())
        .name("order")
        .uid("order")
        .setParallelism(1)
        .setMaxParallelism(1);
  }

  /// The pairs of articles that share text.
  private DataStream<Verified> copies(SingleOutputStreamOperator<Turn> turns) {
    DataStream<Text> texts = turns.getSideOutput(TakeTurns.TEXTS);
    DataStream<Hits> hits =
        turns
            .getSideOutput(TakeTurns.GRAMS)
            .keyBy(Grams::part)
            .process(new LookUp(settings))
            .name("look up grams")
            .uid("look-up");
    DataStream<Query> queries =
        texts
            .keyBy(Text::number)
            .connect(hits.keyBy(Hits::number))
            .process(new Candidates(settings))
            .name("candidates")
            .uid("candidates");
    return texts
        .keyBy(text -> Verify.shard(text.number()), Types.INT)
        .connect(queries.keyBy(Query::shard))
        .process(new Verify(settings))
        .name("verify copies")
        .uid("verify");
  }

  private <T> WatermarkStrategy<T> watermarks(Times<T> times) {
    WatermarkStrategy<T> strategy =
        settings.bounded()
            ? WatermarkStrategy.noWatermarks()
            : WatermarkStrategy.<T>forBoundedOutOfOrderness(lateness).withIdleness(SILENCE);
    return strategy.withTimestampAssigner((one, _) -> times.of(one));
  }

  /// From when on something may be placed.
  private interface Times<T> extends Serializable {
    long of(T one);
  }

  private void write(String name, DataStream<String> lines) {
    lines.sinkTo(format.sink(out, name)).name("write " + name).uid("write-" + name);
  }
}
