package parallax.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import parallax.group.CopyText;

/// Brings sketches and their numbers together, and sends each article's text to the search for
/// copies, in parts. Keyed by the article's order; sketch and number may come in any order.
final class TakeTurns extends KeyedCoProcessFunction<String, Sketched, Numbered, Turn> {
  private static final long serialVersionUID = 1;

  /// Parts of an article's grams: as many tasks, at most, look up grams. Each costs a record.
  static final int PARTS = 32;

  static final OutputTag<Grams> GRAMS = new OutputTag<>("grams") {};

  static final OutputTag<Text> TEXTS = new OutputTag<>("texts") {};

  private final Settings settings;
  private transient @Nullable ValueState<Sketched> sketched;
  private transient @Nullable ValueState<Numbered> numbered;

  TakeTurns(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    var sketch = new ValueStateDescriptor<>("sketched", TypeInformation.of(Sketched.class));
    var number = new ValueStateDescriptor<>("numbered", TypeInformation.of(Numbered.class));
    if (!settings.bounded()) {
      sketch.enableTimeToLive(Job.FORGETTING);
      number.enableTimeToLive(Job.FORGETTING);
    }
    sketched = getRuntimeContext().getState(sketch);
    numbered = getRuntimeContext().getState(number);
  }

  @Override
  public void processElement1(Sketched article, Context context, Collector<Turn> out)
      throws Exception {
    Numbered number = Job.opened(numbered).value();
    if (number == null) {
      Job.opened(sketched).update(article);
    } else {
      send(article, number, context, out);
    }
  }

  @Override
  public void processElement2(Numbered number, Context context, Collector<Turn> out)
      throws Exception {
    Sketched article = Job.opened(sketched).value();
    if (article == null) {
      Job.opened(numbered).update(number);
    } else {
      send(article, number, context, out);
    }
  }

  private void send(Sketched article, Numbered one, Context context, Collector<Turn> out) {
    Job.opened(sketched).clear();
    Job.opened(numbered).clear();
    // An article that comes late is not late for those behind this step.
    long time = Math.max(one.time(), context.timerService().currentWatermark() + 1);
    CopyText text = CopyText.of(Wire.sketch(article.sketch()));
    for (int part = 0; part < PARTS; part++) {
      long[] grams = text.grams(part, PARTS);
      if (grams.length > 0) {
        context.output(GRAMS, new Grams(part, one.number(), time, text.isShort(), grams));
      }
    }
    context.output(TEXTS, new Text(one.number(), time, Wire.bytes(text)));
    out.collect(new Turn(one.number(), time, article.order(), article.sketch()));
  }
}
