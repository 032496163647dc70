package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RewordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The measures are inhumane and hurt everybody | The measures are anti-social and hurt everybody
          No soldier of ours is forgotten | No soldier of ours is abandoned
          No soldier is forgotten. We shall come home | No soldier is abandoned. We shall come home
          We were told to wait until morning | We were told to leave by morning
          Weariness is not our way to peace | Cowardice is not our way to peace
          """)
  void oneStretchInOtherWords(String one, String other) {
    assertThat(Rewording.between(one, other)).isTrue();
    assertThat(Rewording.between(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The harbour stays closed until the storm is over | The harbour stays closed
          The harbour stays closed until the storm is over | stays closed until the storm is over
          The harbour stays closed. Nobody sails today | The harbour stays closed. We asked the crews
          The whole work force of the plant goes home | The whole workforce of the plant goes home
          The harbour stays closed for us all | Tomorrow there will be bread again
          """)
  void whatIsCutOtherwiseOrAnotherRemark(String one, String other) {
    assertThat(Rewording.between(one, other)).isFalse();
    assertThat(Rewording.between(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The sailings will go ahead on Friday | The sailings will not go ahead on Friday
          We owe the crews an answer | We owe the crews nothing but an answer
          I did what the harbour asks of me | I did more than the harbour asks of me
          The sailings will go ahead. Nobody gave in | The sailings will not go ahead for now
          """)
  void oneStretchTurnedAroundOrMeasuredOtherwise(String one, String other) {
    assertThat(Rewording.turned(one, other)).isTrue();
    assertThat(Rewording.turned(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We will not be the ones to bury this accord | It is not we who will bury this accord
          It's about some dry dock of ours | It's not about you. It's about some dry dock of ours
          The harbour stays closed until the storm is over | The harbour stays closed
          The sailings will go ahead on Friday | The sailings will go ahead
          """)
  void whatIsNegatedInBothOrInAnotherSentence(String one, String other) {
    assertThat(Rewording.turned(one, other)).isFalse();
    assertThat(Rewording.turned(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nobody drowns of a list | Of this list, people will drown | true
          We are sailors, not slaves | We're mariners, not bondsmen | true
          The harbour is shut | The harbour is shut tonight | false
          A tragedy | An accident | false
          The harbour is shut. Go home | The port is closed | false
          """)
  void wholeSayingsOfAFewWords(String one, String other, boolean brief) {
    assertThat(Rewording.brief(one, other)).isEqualTo(brief);
    assertThat(Rewording.brief(other, one)).isEqualTo(brief);
  }
}
