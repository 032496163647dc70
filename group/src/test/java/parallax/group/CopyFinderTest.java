package parallax.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parallax.model.Article;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Provenance;
import parallax.model.Published;

class CopyFinderTest {

  private static final String HARBOUR =
      "The old crane at the harbour of Lindholm fell into the water early on Monday, after a storm"
          + " had loosened its foundations. Nobody was hurt, the harbour master said, because the"
          + " night shift had already gone home.";

  @Test
  void findsAnEditedCopyAndWhatItShares() {
    String edited = HARBOUR.replace("Nobody was hurt", "No one came to harm");
    Copy copy = copies(article("a", HARBOUR), article("b", edited)).getFirst();
    assertThat(copy.a()).isEqualTo(new ArticleId("a"));
    assertThat(copy.containment()).isBetween(0.7, 0.95);
    assertThat(copy.passages())
        .extracting(passage -> passage.inA().in(HARBOUR))
        .containsExactly(
            "The old crane at the harbour of Lindholm fell into the water early on Monday, after a"
                + " storm had loosened its foundations",
            "the harbour master said, because the night shift had already gone home");
    assertThat(copy.passages())
        .allSatisfy(p -> assertThat(p.inB().in(edited)).isEqualTo(p.inA().in(HARBOUR)));
  }

  @Test
  void measuresTheShareOfTheShorterText() {
    String longer = HARBOUR + " " + filler(300);
    assertThat(copies(article("a", longer), article("b", HARBOUR)).getFirst().containment())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void doesNotMindCaseAndPunctuation() {
    String other = HARBOUR.toUpperCase(java.util.Locale.ROOT).replace(",", " --");
    assertThat(copies(article("a", HARBOUR), article("b", other))).hasSize(1);
  }

  @Test
  void tellsKindsApart() {
    String edited = HARBOUR.replace("Nobody was hurt", "No one came to harm");
    assertThat(kind(HARBOUR, HARBOUR.toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(Copy.Kind.EXACT);
    assertThat(kind(HARBOUR, edited)).isEqualTo(Copy.Kind.NEAR);
    assertThat(kind(HARBOUR + " " + filler(300), HARBOUR)).isEqualTo(Copy.Kind.PARTIAL);
  }

  @Test
  void findsTheSameToldInTheSameOrderInOtherWords() {
    String text = filler(300);
    Copy copy = copies(article("a", text), article("b", everyThirdChanged(text))).getFirst();
    assertThat(copy.kind()).isEqualTo(Copy.Kind.REWORDED);
    assertThat(copy.containment()).isLessThan(CopyFinder.LEAST_CONTAINMENT);
  }

  @Test
  void doesNotTakeTheSameWordsInAnotherOrderForAReworded() {
    List<String> words = List.of(everyThirdChanged(filler(300)).split(" "));
    String turned =
        String.join(" ", words.subList(150, 300)) + " " + String.join(" ", words.subList(0, 150));
    String backwards = String.join(" ", words.reversed());
    assertThat(copies(article("a", filler(300)), article("b", backwards))).isEmpty();
    assertThat(copies(article("a", backwards), article("b", turned))).isEmpty();
  }

  private static Copy.Kind kind(String a, String b) {
    return copies(article("a", a), article("b", b)).getFirst().kind();
  }

  /// Leaves runs of two words, and one of six in thirty.
  private static String everyThirdChanged(String text) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = i % 3 == 0 && i % 30 >= 5 ? "other" + i : words[i];
    }
    return String.join(" ", words);
  }

  @Test
  void leavesUnrelatedTextsAlone() {
    assertThat(copies(article("a", HARBOUR), article("b", filler(200)))).isEmpty();
  }

  @Test
  void saysWhoHadItFirstOnlyWhereTheDaysDiffer() {
    Copy later = copies(article("a", HARBOUR, 12), article("b", HARBOUR, 11)).getFirst();
    Copy same = copies(article("a", HARBOUR, 12), article("b", HARBOUR, 12)).getFirst();
    Copy unknown = copies(article("a", HARBOUR, 12), article("b", HARBOUR)).getFirst();
    assertThat(later.from()).contains(new ArticleId("b"));
    assertThat(List.of(same.from(), unknown.from())).containsOnly(Optional.empty());
  }

  @Test
  void readsTextsWithoutWords() {
    assertThat(copies(article("a", ""), article("b", "...\n\n"), article("c", "one two")))
        .isEmpty();
  }

  @Test
  @Timeout(10)
  void isNotSlowedByOnePhraseRepeatedWithoutEnd() {
    String hostile = "again and again ".repeat(50_000);
    assertThat(copies(article("a", hostile), article("b", hostile + "x".repeat(1_000_000))))
        .hasSize(1);
  }

  private static List<Copy> copies(Article... articles) {
    CopyFinder finder = new CopyFinder();
    return List.of(articles).stream().flatMap(article -> finder.add(article).stream()).toList();
  }

  private static Article article(String id, String text) {
    return article(id, text, new Published.Unknown());
  }

  private static Article article(String id, String text, int day) {
    return article(id, text, new Published.Day(LocalDate.of(2024, 3, day), "given"));
  }

  private static Article article(String id, String text, Published published) {
    Provenance provenance = new Provenance(id, Optional.empty(), Optional.empty());
    return new Article(
        new ArticleId(id), provenance, Optional.empty(), List.of(), published, "en", text);
  }

  private static String filler(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("filler").append(i).append(' ');
    }
    return text.toString();
  }
}
