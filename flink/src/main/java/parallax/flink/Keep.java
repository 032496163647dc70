package parallax.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import parallax.archive.Archive;
import parallax.archive.Codec;
import parallax.archive.Placing;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Grouping;
import parallax.model.Story;

/// Writes into an archive: articles in the order in which they were placed, so that whoever opens
/// the archive groups them to the same stories; a story once all of its articles are there.
///
/// Everything is written so that it may be written again: an article is kept once, a story and its
/// dossier as they are now. So each is there once, too, after a failure, when what came since the
/// last checkpoint comes again; until it has, a story may be seen as it was before. One task: an
/// archive has one writer at a time.
final class Keep extends KeyedCoProcessFunction<Integer, Kept, Told, String> {
  private static final long serialVersionUID = 1;

  /// A driver in a job's jar is not found by itself.
  private static final String DRIVER = "org.postgresql.Driver";

  private final String place;
  private transient @Nullable Archive archive;
  private transient @Nullable ValueState<Integer> next;
  private transient @Nullable MapState<Integer, Kept> articles;
  private transient @Nullable MapState<String, Told> stories;
  private transient @Nullable MapState<String, Integer> rounds;

  /// @param place address of a PostgreSQL database
  Keep(String place) {
    this.place = place;
  }

  @Override
  public void open(OpenContext context) throws ClassNotFoundException {
    Class<?> _ = Class.forName(DRIVER);
    archive = Archive.open(place);
    next = getRuntimeContext().getState(new ValueStateDescriptor<>("next", Types.INT));
    articles =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("articles", Types.INT, TypeInformation.of(Kept.class)));
    stories =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("stories", Types.STRING, TypeInformation.of(Told.class)));
    rounds =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("rounds", Types.STRING, Types.INT));
  }

  @Override
  public void close() {
    if (archive != null) {
      archive.close();
    }
  }

  @Override
  public void processElement1(Kept article, Context context, Collector<String> out)
      throws Exception {
    Job.opened(articles).put(article.number(), article);
    int number = through();
    int before = number;
    for (Kept now = Job.opened(articles).get(number);
        now != null;
        now = Job.opened(articles).get(number)) {
      Job.opened(archive)
          .add(
              Wire.annotated(now.article()),
              Codec.read(Grouping.class, now.shared()).copies(),
              Placing.NONE);
      Job.opened(articles).remove(number++);
    }
    Job.opened(next).update(number);
    if (number > before) {
      keepStories();
    }
  }

  @Override
  public void processElement2(Told story, Context context, Collector<String> out) throws Exception {
    Told waiting = Job.opened(stories).get(story.story());
    if (waiting != null && waiting.round() > story.round()) {
      return;
    }
    if (story.through() < through()) {
      Job.opened(stories).remove(story.story());
      keep(story);
    } else {
      Job.opened(stories).put(story.story(), story);
    }
  }

  /// How many articles are kept.
  private int through() throws Exception {
    Integer number = Job.opened(next).value();
    return number == null ? 0 : number;
  }

  private void keepStories() throws Exception {
    int kept = through();
    List<Told> ready = new ArrayList<>();
    for (Told story : Job.opened(stories).values()) {
      if (story.through() < kept) {
        ready.add(story);
      }
    }
    for (Told story : ready) {
      Job.opened(stories).remove(story.story());
      keep(story);
    }
  }

  private void keep(Told told) throws Exception {
    if (told.whole().length == 0) {
      Job.opened(archive).keep(new Placing(List.of(), Map.of(told.story(), told.into())));
      return;
    }
    Story story = Codec.read(Grouping.class, told.whole()).stories().getFirst();
    List<ArticleId> own = new ArrayList<>();
    for (ArticleId article : story.articles()) {
      Integer round = Job.opened(rounds).get(article.value());
      // Where a later story has it by now, this is what was told before.
      if (round == null || round <= told.round()) {
        Job.opened(rounds).put(article.value(), told.round());
        own.add(article);
      }
    }
    if (own.isEmpty()) {
      return;
    }
    Job.opened(archive).keep(new Placing(List.of(new Story(story.id(), own)), Map.of()));
    if (told.dossier().length > 0) {
      Job.opened(archive).keep(Codec.read(Dossier.class, told.dossier()));
    }
  }
}
