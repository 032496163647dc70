package parallax.flink;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import parallax.model.AnnotatedArticle;
import parallax.tell.json.JsonLines;

/// Sends annotated articles to the stories that they were put into, now or by a later merge.
/// Keyed by the article's id; the article and its place may come in any order.
final class Assign extends KeyedCoProcessFunction<String, Annotated, Placed, Member> {
  private static final long serialVersionUID = 1;

  /// Lines of `articles`.
  static final OutputTag<String> ARTICLES = new OutputTag<>("articles") {};

  /// Lines of `annotations`.
  static final OutputTag<String> ANNOTATIONS = new OutputTag<>("annotations") {};

  static final OutputTag<Kept> KEPT = new OutputTag<>("kept") {};

  private final Settings settings;
  private transient @Nullable MapState<String, byte[]> articles;
  private transient @Nullable ValueState<Placed> place;
  private transient @Nullable ValueState<Boolean> written;

  Assign(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    var byOrder =
        new MapStateDescriptor<>(
            "articles", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    var placed = new ValueStateDescriptor<>("place", TypeInformation.of(Placed.class));
    var lines = new ValueStateDescriptor<>("written", Types.BOOLEAN);
    if (!settings.bounded()) {
      byOrder.enableTimeToLive(Job.FORGETTING);
      placed.enableTimeToLive(Job.FORGETTING);
      lines.enableTimeToLive(Job.FORGETTING);
    }
    articles = getRuntimeContext().getMapState(byOrder);
    place = getRuntimeContext().getState(placed);
    written = getRuntimeContext().getState(lines);
  }

  @Override
  public void processElement1(Annotated article, Context context, Collector<Member> out)
      throws Exception {
    if (Job.opened(written).value() == null) {
      Job.opened(articles).put(article.order(), article.article());
      send(context, out);
    }
  }

  @Override
  public void processElement2(Placed placed, Context context, Collector<Member> out)
      throws Exception {
    Job.opened(place).update(placed);
    send(context, out);
  }

  private void send(Context context, Collector<Member> out) throws Exception {
    Placed placed = Job.opened(place).value();
    byte[] article = placed == null ? null : Job.opened(articles).get(placed.order());
    if (placed == null || article == null) {
      return;
    }
    if (Job.opened(written).value() == null) {
      AnnotatedArticle annotated = Wire.annotated(article);
      context.output(ARTICLES, JsonLines.read(annotated.article()));
      context.output(ANNOTATIONS, JsonLines.annotate(annotated));
      context.output(KEPT, new Kept(placed.number(), article, placed.shared()));
      Job.opened(written).update(true);
    }
    out.collect(new Member(placed.story(), placed.id(), placed.number(), article));
    forget(placed);
  }

  /// Where the input ends, an article goes once; elsewhere it may move, but its repeats never go.
  private void forget(Placed placed) throws Exception {
    List<String> done = new ArrayList<>();
    for (String order : Job.opened(articles).keys()) {
      if (settings.bounded() || !order.equals(placed.order())) {
        done.add(order);
      }
    }
    for (String order : done) {
      Job.opened(articles).remove(order);
    }
  }
}
