package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelationModelTest {
  private final RelationModel model = RelationModel.load();

  @Test
  void tellsTheContraryFromAnotherWayOfTellingTheSame() {
    String told = "The council approved the budget by a wide margin on Monday evening.";
    Relation contrary =
        model.relation(told, "Councillors threw out the mayor's spending plan on Monday.");
    Relation same =
        model.relation(told, "On Monday councillors voted for the budget by a large majority.");
    assertThat(contrary.contrary()).isGreaterThan(0.5).isGreaterThan(contrary.same());
    assertThat(same.same()).isGreaterThan(0.5).isGreaterThan(same.contrary());
  }

  @Test
  void tellsInWhatTwoAreContrary() {
    Relation figures =
        model.relation(
            "Nine people died when the ferry sank off Paros.",
            "The sinking of the ferry off Paros cost fourteen lives.");
    assertThat(figures.contrary()).isGreaterThan(0.5);
    assertThat(figures.kind()).isEqualTo(Relation.Kind.FIGURE);
  }

  @Test
  void doesNotSetTwoThingsAgainstEachOther() {
    Relation neither =
        model.relation(
            "Four people were detained by police at the bridge on Saturday.",
            "The mayor said that the new bridge would be open to traffic next spring.");
    assertThat(neither.neither()).isGreaterThan(0.5);
  }

  @Test
  void givesChances() {
    Relation relation =
        model.relation("The dam is 187 metres high.", "The 178-metre dam was finished in May.");
    assertThat(relation.same() + relation.contrary() + relation.neither())
        .isCloseTo(1, within(1e-6));
    assertThat(relation.kinds().values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-6));
    assertThat(
            model.relation("The dam is 187 metres high.", "The 178-metre dam was finished in May."))
        .isEqualTo(relation);
  }

  @Test
  void takesWhateverStandsInASentence() {
    for (String hostile :
        List.of(
            "",
            " ",
            "\uD800",
            "שלום עולם",
            "x".repeat(1_000_000),
            "a ".repeat(100_000),
            "\u0000\n")) {
      Relation relation = model.relation(hostile, "The dam is 187 metres high.");
      assertThat(relation.same() + relation.contrary() + relation.neither())
          .isCloseTo(1, within(1e-6));
    }
    assertThat(model.relation("", "The dam is 187 metres high.")).isEqualTo(Relation.UNREAD);
  }
}
