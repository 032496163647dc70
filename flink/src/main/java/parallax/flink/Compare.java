package parallax.flink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import parallax.archive.Codec;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Dossier;
import parallax.model.Grouping;
import parallax.model.Refusal;
import parallax.model.Story;
import parallax.tell.json.DossierJson;
import parallax.tell.json.JsonLines;

/// Makes the dossier of a story, once all of its articles are here, and again when it has changed.
/// Keyed by the story's id; articles and story may come in any order.
final class Compare extends KeyedCoProcessFunction<String, Member, Revised, String> {
  private static final long serialVersionUID = 1;

  static final OutputTag<Told> TOLD = new OutputTag<>("told") {};

  private final Settings settings;
  private transient @Nullable MapState<String, Member> members;
  private transient @Nullable ValueState<Revised> story;
  private transient @Nullable ValueState<Integer> told;

  Compare(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    var byId = new MapStateDescriptor<>("members", Types.STRING, TypeInformation.of(Member.class));
    var revised = new ValueStateDescriptor<>("story", TypeInformation.of(Revised.class));
    var lastTold = new ValueStateDescriptor<>("told", Types.INT);
    if (!settings.bounded()) {
      lastTold.enableTimeToLive(Job.FORGETTING);
      byId.enableTimeToLive(Job.FORGETTING);
      revised.enableTimeToLive(Job.FORGETTING);
    }
    members = getRuntimeContext().getMapState(byId);
    story = getRuntimeContext().getState(revised);
    told = getRuntimeContext().getState(lastTold);
  }

  @Override
  public void processElement1(Member member, Context context, Collector<String> out)
      throws Exception {
    Job.opened(members).put(member.id(), member);
    compare(context, out);
  }

  @Override
  public void processElement2(Revised revised, Context context, Collector<String> out)
      throws Exception {
    Job.opened(story).update(revised);
    compare(context, out);
  }

  private void compare(Context context, Collector<String> out) throws Exception {
    Revised revised = Job.opened(story).value();
    Integer last = Job.opened(told).value();
    if (revised == null || (last != null && last >= revised.revision())) {
      return;
    }
    if (revised.whole().length == 0) {
      Job.opened(members).clear();
      context.output(TOLD, told(revised, -1, Wire.NOTHING));
      return;
    }
    Grouping whole = Codec.read(Grouping.class, revised.whole());
    Story now = whole.stories().getFirst();
    List<AnnotatedArticle> articles = new ArrayList<>();
    int through = 0;
    for (ArticleId id : now.articles()) {
      Member member = Job.opened(members).get(id.value());
      if (member == null) {
        return;
      }
      through = Math.max(through, member.number());
      articles.add(Wire.annotated(member.article()));
    }
    try {
      Dossier dossier = settings.pipeline().dossier(now, articles, whole.copies());
      out.collect(DossierJson.line(dossier));
      context.output(TOLD, told(revised, through, Codec.write(Dossier.class, dossier)));
    } catch (RuntimeException | StackOverflowError e) {
      // One story must not stop the others, for days, by failing again after each restart.
      context.output(
          Annotate.REFUSED,
          JsonLines.refused(new Refusal("story " + now.id(), "cannot be compared: " + e)));
      context.output(TOLD, told(revised, through, Wire.NOTHING));
    }
    Job.opened(told).update(revised.revision());
    forget(now);
  }

  private static Told told(Revised story, int through, byte[] dossier) {
    return new Told(story.story(), story.into(), story.round(), through, story.whole(), dossier);
  }

  private void forget(Story now) throws Exception {
    if (settings.bounded()) {
      Job.opened(members).clear();
      Job.opened(story).clear();
      return;
    }
    Set<String> left = new HashSet<>();
    Job.opened(members).keys().forEach(left::add);
    now.articles().forEach(id -> left.remove(id.value()));
    for (String id : left) {
      Job.opened(members).remove(id);
    }
  }
}
