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
}
