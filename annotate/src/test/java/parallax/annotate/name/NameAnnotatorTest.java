package parallax.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import parallax.language.SentenceSplitter;
import parallax.language.SpanModel;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.model.Span;

class NameAnnotatorTest {
  private static final NameAnnotator RULES = new NameAnnotator(Optional.empty());

  private static List<Mention> mentions(String text) {
    return RULES.annotate(text, SentenceSplitter.split(text));
  }

  /// Form, type and entity of each mention.
  private static List<String> told(String text) {
    return mentions(text).stream()
        .map(m -> m.span().in(text) + " = " + m.type() + " " + m.entity())
        .toList();
  }

  @Test
  void bringsShorterAndOtherSpellingsToTheFullestForm() {
    assertThat(
            told(
                "President Omar al-Hadid spoke in Cairo. Al-Hadid said little. Hadid left with the"
                    + " Northern Relief Union (NRU). The NRU stayed."))
        .contains(
            "Omar al-Hadid = PERSON Omar al-Hadid",
            "Al-Hadid = PERSON Omar al-Hadid",
            "Hadid = PERSON Omar al-Hadid",
            "Cairo = PLACE Cairo",
            "NRU = ORGANIZATION Northern Relief Union");
  }

  @Test
  void takesNoOfficeForAName() {
    String text =
        "The Transport Secretary, Ann Poe, left. Head of State Jonas Brekke met Minister of Foreign"
            + " Affairs Ada Orla. The Minister spoke.";
    var marked =
        List.of(
            marked(text, "Transport Secretary"),
            marked(text, "State Jonas Brekke"),
            marked(text, "Affairs Ada Orla"),
            marked(text, "Minister"));
    assertThat(
            RULES.annotate(text, SentenceSplitter.split(text), marked).stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .filter(mention -> mention.type() == EntityType.PERSON)
                .map(mention -> mention.span().in(text)))
        .containsExactly("Ann Poe", "Jonas Brekke", "Ada Orla");
  }

  private static SpanModel.Name marked(String text, String words) {
    int at = text.lastIndexOf(words);
    return new SpanModel.Name(Span.of(at, at + words.length()), EntityType.PERSON, 0.9);
  }

  @Test
  void keepsTheSmallWordsWithinAnOrganisationsName() {
    assertThat(
            told(
                "The rebel Front for the Renewal of Orla (FRO) met the International Committee of"
                    + " the Red Cross in the Northern Court of Appeal. The Kenya Red Cross"
                    + " helped."))
        .contains(
            "Front for the Renewal of Orla = ORGANIZATION Front for the Renewal of Orla",
            "FRO = ORGANIZATION Front for the Renewal of Orla",
            "International Committee of the Red Cross = ORGANIZATION International Committee of the"
                + " Red Cross",
            "Northern Court of Appeal = ORGANIZATION Northern Court of Appeal",
            "Kenya Red Cross = ORGANIZATION Kenya Red Cross");
  }

  @Test
  void believesTheSmallWordsBesideAName() {
    assertThat(told("Then the Orla Brekke union met the firm Poestad at the Undel river."))
        .contains(
            "Orla Brekke = ORGANIZATION Orla Brekke",
            "Poestad = ORGANIZATION Poestad",
            "Undel = PLACE Undel");
  }

  @Test
  void takesOfTheModelsNameWhatIsTheName() {
    String text = "Harbour master Jonas Brekke waited. The consul Ann Poe came. She left.";
    var marked =
        List.of(
            new SpanModel.Name(Span.of(0, 27), EntityType.PERSON, 0.9),
            new SpanModel.Name(Span.of(36, 54), EntityType.PERSON, 0.9),
            new SpanModel.Name(Span.of(61, 64), EntityType.PERSON, 0.9));
    assertThat(
            RULES.annotate(text, SentenceSplitter.split(text), marked).stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(mention -> mention.span().in(text)))
        .containsExactly("Jonas Brekke", "Ann Poe");
  }

  @Test
  void leavesAPartySmallLettersAndAdjectivesOutOfTheModelsNames() {
    String text = "Democrat Ann Poe met Cairo police and Danish sailors, sources said.";
    var marked =
        List.of(
            new SpanModel.Name(Span.of(0, 16), EntityType.PERSON, 0.9),
            new SpanModel.Name(Span.of(21, 33), EntityType.ORGANIZATION, 0.9),
            new SpanModel.Name(Span.of(38, 44), EntityType.PLACE, 0.9),
            new SpanModel.Name(Span.of(54, 61), EntityType.PERSON, 0.9));
    assertThat(
            RULES.annotate(text, SentenceSplitter.split(text), marked).stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(mention -> mention.span().in(text) + " " + mention.type()))
        .containsExactly("Ann Poe PERSON", "Cairo PLACE");
  }

  @Test
  void givesTheSameWordsOneTypeThroughout() {
    String text = "Quorrel spoke. Quorrel left. Quorrel smiled. Then Quorrel sang.";
    var marked =
        List.of(
            new SpanModel.Name(Span.of(0, 7), EntityType.PERSON, 0.9),
            new SpanModel.Name(Span.of(15, 22), EntityType.ORGANIZATION, 0.9),
            new SpanModel.Name(Span.of(29, 36), EntityType.PERSON, 0.9),
            new SpanModel.Name(Span.of(50, 57), EntityType.PERSON, 0.9));
    assertThat(RULES.annotate(text, SentenceSplitter.split(text), marked))
        .filteredOn(mention -> mention.form() == Mention.Form.NAME)
        .hasSize(4)
        .allMatch(mention -> mention.type() == EntityType.PERSON);
  }

  @Test
  void keepsAPersonWhoNeedsNoIntroductionApartFromARelativeNamedLater() {
    assertThat(
            told(
                "President Quill spoke in Cairo. Quill said little. Quill left early. Reporters"
                    + " saw Anna Quill with him. Quill smiled."))
        .contains("Quill = PERSON Quill", "Anna Quill = PERSON Anna Quill")
        .doesNotContain("Quill = PERSON Anna Quill");
  }

  @Test
  void tellsWhatAGovernmentAndItsOpponentsAreCalled() {
    assertThat(
            told(
                "Egyptian President Omar Hadid met rebels. Hadid’s regime and the Egyptian"
                    + " government are one; so the Egyptian dictator fights insurgents."))
        .contains(
            "rebels = GROUP armed opposition",
            "insurgents = GROUP armed opposition",
            "Hadid’s regime = ORGANIZATION Egypt's government",
            "Egyptian government = ORGANIZATION Egypt's government",
            "the Egyptian dictator = PERSON Omar Hadid");
  }

  @Test
  void leavesAPronounAloneWhereTwoCouldBeMeant() {
    assertThat(mentions("Ann Poe met Tim Reed. He left."))
        .noneMatch(m -> m.form() == Mention.Form.PRONOUN);
    assertThat(told("Tim Reed spoke. He left.")).contains("He = PERSON Tim Reed");
  }

  @Test
  void doesNotTakeAMonthOrAPersonForAPlace() {
    assertThat(mentions("Vladimir Orlov of Russia came in March to meet Mr. Jordan."))
        .noneMatch(m -> m.type() == EntityType.PLACE && m.span().start() != 18);
  }

  @Test
  void goesThroughHostileTextInTime() {
    for (String unit :
        List.of("A", "Al-", "A b ", "President ", "\uD800", "US ", "Ann Poe met. ")) {
      String huge = unit.repeat(200_000 / unit.length());
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> mentions(huge));
    }
  }

  @Property(tries = 200, seed = "20260303")
  void mentionsAreInOrderAndWithinTheText(@ForAll String text) {
    int at = 0;
    for (Mention mention : mentions(text)) {
      assertThat(mention.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(mention.span().in(text)).isNotBlank();
      at = mention.span().start();
    }
  }
}
