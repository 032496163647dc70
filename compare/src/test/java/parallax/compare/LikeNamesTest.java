package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.model.EntityType;

final class LikeNamesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PERSON,       Ada Orla,            Ada Orla Marin
          PERSON,       ORLA Ada,            Ada Orla
          PERSON,       A. Orla,             Ada Orla
          PERSON,       Bev Orla,            Beverly Orla
          PERSON,       Abdulkarim Orla,     Abdul Karim Orla
          PERSON,       Prosper Cherangat,   Prosper Chelangat
          PERSON,       Hashim Abdelrazig,   Hashim Abdul-Raziq
          PERSON,       Naqib Omari,         Naqib Umari
          PERSON,       Wangiru Kimath,      Wanjiru Kimath
          ORGANIZATION, Orla Court of Appeal, Court of Appeal Orla
          ORGANIZATION, Marin Crest,         Marin Crest Partners
          PLACE,        Karatash,            Qoratosh
          PLACE,        Termez,              Termiz
          """)
  void takesShorterAndOtherSpellingsForOneName(EntityType type, String a, String b) {
    assertThat(isShorter(type, a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PERSON,       Ada Orla,      Bea Orla
          PERSON,       Ivan Orla,     Ivana Orla Marin
          PERSON,       Marin,         Maron
          PERSON,       Ivan Orlov,    Ivan Orlova
          PERSON,       Mario Orla,    Maria Orla
          PERSON,       Jan Orla,      Jana Orla
          PERSON,       Lars Hansen,   Lars Jansen
          PERSON,       Ada Orla,      Ada Orka
          ORGANIZATION, Orla Bank,     Bank of Marin
          PLACE,        Iran,          Oran
          PLACE,        Mali,          Malawi
          PLACE,        '',            ''
          """)
  void keepsOtherNamesApart(EntityType type, String a, String b) {
    assertThat(isShorter(type, a, b)).isFalse();
  }

  private static boolean isShorter(EntityType type, String a, String b) {
    return LikeNames.isShorter(LikeNames.Name.of(a, type), LikeNames.Name.of(b, type));
  }
}
