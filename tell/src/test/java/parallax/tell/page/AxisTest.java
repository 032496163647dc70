package parallax.tell.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import parallax.model.Figure;
import parallax.model.Quantity;
import parallax.model.Span;

final class AxisTest {

  @Test
  void startsAtZeroWhereZeroIsNear() {
    assertThat(axis(9, 14, 30).low()).isZero();
    assertThat(axis(1000, 1010).low()).isPositive();
  }

  @Test
  void isLogarithmicWhereOneValueWouldSwallowTheOthers() {
    Axis axis = axis(40, 400_000);

    assertThat(axis.logarithmic()).isTrue();
    assertThat(axis.ticks()).contains(100.0, 1000.0);
  }

  @Test
  void hasNoTicksBetweenWholeNumbers() {
    assertThat(axis(9, 9).ticks()).allMatch(t -> t == Math.rint(t));
  }

  @Property(tries = 300, seed = "20260303")
  void everyValueStandsWithinTheWidth(@ForAll @Size(min = 1, max = 6) double[] values) {
    Axis axis = axis(values);

    assertThat(DoubleStream.of(values).map(axis::percent)).allMatch(p -> p >= 0 && p <= 100);
    assertThat(axis.ticks().size()).isLessThan(40);
  }

  private static Axis axis(double... values) {
    return Axis.of(
        DoubleStream.of(values)
            .mapToObj(
                v ->
                    new Figure(
                        Span.of(0, 0), new Quantity.Exactly(v), "people", Optional.empty(), ""))
            .toList());
  }
}
