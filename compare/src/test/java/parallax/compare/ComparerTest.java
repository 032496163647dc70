package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parallax.language.Relation;
import parallax.model.AnnotatedArticle;
import parallax.model.ArticleId;
import parallax.model.Copy;
import parallax.model.Difference;
import parallax.model.EventDate;
import parallax.model.Evidence;
import parallax.model.Naming;
import parallax.model.Origin;
import parallax.model.Point;
import parallax.model.Side;
import parallax.model.Span;
import parallax.model.Speaker;
import parallax.model.Story;
import parallax.model.StoryDossier;
import parallax.model.Utterance;

final class ComparerTest {
  private final Comparer comparer = new Comparer(BagOfStems::encode, (_, _) -> Relation.UNREAD);

  private StoryDossier compare(AnnotatedArticle... articles) {
    return comparer.compare(Told.story(articles), List.of(articles), List.of());
  }

  private static List<Point> agreed(StoryDossier dossier) {
    return dossier.findings().points().stream()
        .filter(point -> point.status() == Point.Status.AGREED)
        .toList();
  }

  private static List<Difference> differences(StoryDossier dossier) {
    return dossier.findings().differences();
  }

  @Test
  void joinsWhatTwoArticlesTell() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "The harbour bridge of Port Wren collapsed during the storm.")
                .article(),
            Told.by("Heron", "During the storm the harbour bridge of Port Wren collapsed.")
                .article());
    assertThat(agreed(dossier)).hasSize(1);
    assertThat(agreed(dossier).getFirst().independent()).isEqualTo(2);
  }

  @Test
  void showsNoSubjectAloneAsWhatOneArticleTells() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "Tern Lines, which run the ferry, had replaced a valve in spring.")
                .article(),
            Told.by("Heron", "The owner had replaced a valve of the ferry in spring.").article());
    assertThat(dossier.findings().points())
        .extracting(Point::lead)
        .extracting(lead -> lead.span().length())
        .doesNotContain("Tern Lines".length());
  }

  @Test
  void keepsApartWhatHasNothingInCommon() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "The harbour bridge of Port Wren collapsed during the storm.")
                .article(),
            Told.by("Heron", "Bakers won a prize for their rye bread on Thursday.").article());
    assertThat(dossier.findings().points())
        .extracting(Point::status)
        .containsOnly(Point.Status.SINGLE);
  }

  @Test
  void computesNoMeaningOfQuotationsThatNoOtherArticleHas() {
    List<String> encoded = new ArrayList<>();
    Comparer counting =
        new Comparer(
            text -> {
              encoded.add(text);
              return BagOfStems.encode(text);
            },
            (_, _) -> Relation.UNREAD);
    AnnotatedArticle alone =
        Told.by("Gull", "\"The ferry was late\", Mara Voss said. \"It will do\", she said.")
            .person("Mara Voss", "Mara Voss")
            .quote("The ferry was late", "Mara Voss")
            .quote("It will do", "Mara Voss")
            .article();
    StoryDossier dossier = counting.compare(Told.story(alone), List.of(alone), List.of());
    assertThat(dossier.findings().utterances()).hasSize(2);
    assertThat(encoded).doesNotContain("The ferry was late", "It will do");
  }

  @Test
  void comparesArticlesThatWereAnchoredBeforeAsItWouldAnchorThem() {
    AnnotatedArticle named =
        Told.by("Gull", "Finance Minister Mara Voss came to Wren.")
            .person("Mara Voss", "Mara Voss")
            .article();
    AnnotatedArticle described =
        Told.by("Heron", "Mara Voss came late. \"It will do\", the finance minister said.")
            .person("Mara Voss", "Mara Voss")
            .quote("It will do", "finance minister")
            .article();
    Story story = Told.story(named, described);
    List<AnnotatedArticle> anchored = comparer.anchored(story, List.of(named, described));
    assertThat(comparer.compareAnchored(story, anchored, List.of()))
        .isEqualTo(compare(named, described));
  }

  @Test
  void givesASpeakerTheSpellingWithDiacritics() {
    AnnotatedArticle plain =
        Told.by("Gull", "\"It will do\", Mara Vosova said.")
            .person("Mara Vosova", "Mara Vosova")
            .quote("It will do", "Mara Vosova")
            .article();
    AnnotatedArticle marked =
        Told.by("Heron", "Mara Vošová came late.").person("Mara Vošová", "Mara Vošová").article();
    assertThat(speakers(plain, marked)).containsExactly("Mara Vošová");
  }

  @Test
  void knowsTheHolderOfAnOfficeWhomAnotherArticleNames() {
    AnnotatedArticle described =
        Told.by("Gull", "\"It will do\", the PM said.")
            .person("PM", "PM")
            .quote("It will do", "PM")
            .article();
    AnnotatedArticle named =
        Told.by("Heron", "Colonel Jon Brekke met Prime Minister Mara Voss.")
            .person("Jon Brekke", "Jon Brekke")
            .person("Mara Voss", "Mara Voss")
            .article();
    assertThat(speakers(described, named)).containsExactly("Mara Voss");
  }

  private List<String> speakers(AnnotatedArticle... articles) {
    return comparer.anchored(Told.story(articles), List.of(articles)).stream()
        .flatMap(article -> article.quotes().stream())
        .flatMap(quote -> quote.speaker().stream())
        .map(Speaker::name)
        .toList();
  }

  @Test
  void countsOneSpeakerAsOneOrigin() {
    String words = "the ferry was sailing far too fast for the harbour";
    StoryDossier dossier =
        compare(
            Told.by("Gull", "\"" + words + "\", Mara Voss said.")
                .person("Mara Voss", "Mara Voss")
                .quote(words, "Mara Voss")
                .article(),
            Told.by("Heron", "Mara Voss told reporters: \"" + words + "\".")
                .person("Mara Voss", "Mara Voss")
                .quote(words, "Mara Voss")
                .article());
    assertThat(agreed(dossier)).hasSize(1);
    assertThat(agreed(dossier).getFirst().origins())
        .singleElement()
        .satisfies(
            origin -> {
              assertThat(origin.kind()).isEqualTo(Origin.Kind.STATEMENT);
              assertThat(origin.label()).isEqualTo("Mara Voss");
              assertThat(origin.articles()).hasSize(2);
            });
  }

  @Test
  void countsOneTextAsOneOrigin() {
    AnnotatedArticle gull = Told.by("Gull", "The ferry sank in the harbour at dawn.").article();
    AnnotatedArticle heron = Told.by("Heron", "The ferry sank in the harbour at dawn.").article();
    Copy copy =
        new Copy(gull.id(), heron.id(), Copy.Kind.NEAR, 0.9, Optional.of(gull.id()), List.of());
    StoryDossier dossier =
        comparer.compare(Told.story(gull, heron), List.of(gull, heron), List.of(copy));
    assertThat(agreed(dossier).getFirst().origins())
        .extracting(Origin::kind)
        .containsExactly(Origin.Kind.SHARED_TEXT);
  }

  @Test
  void countsWhatIsRetoldAsOneOriginWhereItIsRetold() {
    AnnotatedArticle gull = Told.by("Gull", "The ferry sank in the harbour at dawn.").article();
    AnnotatedArticle heron = Told.by("Heron", "The ferry sank in the harbour at dawn.").article();
    Span whole = Span.of(0, gull.article().text().length());
    assertThat(originsOf(gull, heron, new Copy.Passage(whole, whole)))
        .containsExactly(Origin.Kind.SHARED_TEXT);
    assertThat(originsOf(gull, heron, new Copy.Passage(Span.of(0, 3), Span.of(0, 3))))
        .containsExactly(Origin.Kind.OUTLET, Origin.Kind.OUTLET);
  }

  private List<Origin.Kind> originsOf(
      AnnotatedArticle a, AnnotatedArticle b, Copy.Passage passage) {
    Copy copy = new Copy(a.id(), b.id(), Copy.Kind.RETOLD, 0, Optional.empty(), List.of(passage));
    return agreed(comparer.compare(Told.story(a, b), List.of(a, b), List.of(copy)))
        .getFirst()
        .origins()
        .stream()
        .map(Origin::kind)
        .toList();
  }

  @Test
  void setsTollsThatCannotBothBeTrueAgainstEachOther() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "The flood in the valley killed 12 people on Monday.")
                .figure("12 people", 12, "", "people killed")
                .article(),
            Told.by("Heron", "The flood in the valley on Monday killed 19 people.")
                .figure("19 people", 19, "", "people killed")
                .article());
    assertThat(differences(dossier))
        .filteredOn(difference -> difference instanceof Difference.InFigure)
        .singleElement()
        .satisfies(
            difference ->
                assertThat(difference.contrast().sides())
                    .extracting(Side::value)
                    .containsExactly("12 people", "19 people"));
  }

  @Test
  void takesTwoWaysOfRoundingForNoDifference() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "The flood in the valley killed about 400 people.")
                .figure("about 400 people", 400, "about", "people killed")
                .article(),
            Told.by("Heron", "The flood in the valley killed nearly 400 people.")
                .figure("nearly 400 people", 400, "nearly", "people killed")
                .article());
    assertThat(differences(dossier)).isEmpty();
  }

  @Test
  void leavesFiguresOfDifferentThingsAlone() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "The flood in the valley killed 12 people.")
                .figure("12 people", 12, "", "people killed")
                .article(),
            Told.by("Heron", "The flood in the valley injured 19 people.")
                .figure("19 people", 19, "", "people injured")
                .article());
    assertThat(differences(dossier)).isEmpty();
  }

  @Test
  void seesWhoBoreTheDamageAndWhoBroughtIt() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "In the harbour the smugglers sustained very heavy damage at night.")
                .article(),
            Told.by("Heron", "At night the smugglers caused heavy damage in the harbour.")
                .article());
    assertThat(differences(dossier))
        .anySatisfy(difference -> assertThat(difference).isInstanceOf(Difference.InRole.class));
  }

  @Test
  void setsFirstsOfDifferentYearsAgainstEachOther() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "The mayors of Wren and Tarn met for the first time since 2018.")
                .time("2018", "2018")
                .article(),
            Told.by(
                    "Heron",
                    "The mayors of Wren and Tarn met, their first talks since January 2020.")
                .time("January 2020", "2020-01")
                .article());
    assertThat(differences(dossier))
        .anySatisfy(difference -> assertThat(difference).isInstanceOf(Difference.InTime.class));
  }

  @Test
  void joinsRenderingsOfOneUtterance() {
    String one = "only by uniting all the forces of the valley can the country recover";
    String other = "only the union of all forces in the valley will let the country recover";
    StoryDossier dossier =
        compare(
            Told.by("Gull", "\"" + one + "\", Oren Tull said.").quote(one, "Oren Tull").article(),
            Told.by("Heron", "Oren Tull said: \"" + other + "\".")
                .quote(other, "Oren Tull")
                .article());
    assertThat(dossier.findings().utterances())
        .extracting(Utterance::renderings)
        .singleElement()
        .satisfies(renderings -> assertThat(renderings).hasSize(2));
  }

  @Test
  void quotedWordsAreTheirsWhoIsRelayed() {
    String relayed = "Oren Tull has thanked the valley for stopping “the spread of rust”";
    StoryDossier dossier =
        compare(
            Told.by("Gull", "Tull praised them for halting “the spread of rust” at last.")
                .quote("“the spread of rust”", "Oren Tull")
                .article(),
            Told.by("Heron", "The mayor's office says " + relayed + ".")
                .quote(relayed, "mayor's office")
                .relayed("the valley for stopping “the spread of rust”", "Oren Tull", "office")
                .article());
    assertThat(dossier.findings().utterances())
        .singleElement()
        .satisfies(
            utterance -> {
              assertThat(utterance.speaker()).contains("Oren Tull");
              assertThat(utterance.renderings()).hasSize(2);
            });
  }

  @Test
  void gathersSpellingsOfOneName() {
    StoryDossier dossier =
        compare(
            Told.by("Gull", "Bashir Al-Tarrin spoke in Wren. Al-Tarrin left early.")
                .person("Bashir Al-Tarrin", "Bashir Al-Tarrin")
                .article(),
            Told.by("Heron", "Bashir al-Tarrin spoke in Wren. He left early.")
                .person("Bashir al-Tarrin", "Bashir al-Tarrin")
                .article());
    assertThat(dossier.background().names())
        .filteredOn(naming -> naming.entity().startsWith("Bashir"))
        .singleElement()
        .satisfies(
            naming ->
                assertThat(naming.forms())
                    .extracting(Naming.Form::article)
                    .containsExactly(new ArticleId("Gull"), new ArticleId("Heron")));
  }

  @Test
  void namesASpeakerByTheOfficeThatAnotherArticleTells() {
    AnnotatedArticle named =
        Told.by("Gull", "Finance Minister Mara Voss signed the budget in Wren.")
            .person("Mara Voss", "Mara Voss")
            .article();
    AnnotatedArticle described =
        Told.by("Heron", "Mara Voss came late. \"It will do\", the finance minister said.")
            .person("Mara Voss", "Mara Voss")
            .quote("It will do", "finance minister")
            .article();
    assertThat(
            comparer
                .anchored(Told.story(named, described), List.of(named, described))
                .getLast()
                .quotes())
        .extracting(quote -> quote.speaker().orElseThrow().name())
        .containsExactly("Mara Voss");
  }

  @Test
  void leavesAnOfficeOpenThatTwoPersonsHold() {
    AnnotatedArticle named =
        Told.by("Gull", "Finance Minister Mara Voss met the finance minister, Jon Brekke, in Wren.")
            .person("Mara Voss", "Mara Voss")
            .person("Jon Brekke", "Jon Brekke")
            .article();
    AnnotatedArticle described =
        Told.by("Heron", "\"It will do\", the finance minister said.")
            .quote("It will do", "finance minister")
            .article();
    assertThat(
            comparer
                .anchored(Told.story(named, described), List.of(named, described))
                .getLast()
                .quotes())
        .extracting(quote -> quote.speaker().orElseThrow().name())
        .containsExactly("finance minister");
  }

  @Test
  void datesAnUndatedArticleByTheOthers() {
    AnnotatedArticle dated =
        Told.by("Gull", "The two mayors met in Wren on Monday.")
            .on("2021-09-14")
            .time("on Monday", "2021-09-13")
            .article();
    AnnotatedArticle undated =
        Told.by("Heron", "Monday night the two mayors met in Wren, as in January last year.")
            .time("Monday night", "XXXX-WXX-1TNI")
            .time("January last year", "XXXX-01")
            .article();
    List<AnnotatedArticle> anchored =
        comparer.anchored(Told.story(dated, undated), List.of(dated, undated));
    assertThat(anchored.getLast().times())
        .extracting(time -> time.value())
        .containsExactly("2021-09-13TNI", "2020-01");
    assertThat(compare(dated, undated).date()).isInstanceOf(EventDate.Told.class);
  }

  @Test
  void datesAnEventByTheMonthThatItsTextLetsInferAndSaysSo() {
    AnnotatedArticle told =
        Told.by("Gull", "The mayors met on Wednesday, twelve years after the flood of May 2011.")
            .inferred("Wednesday", "2023-03")
            .time("May 2011", "2011-05")
            .article();

    assertThat(compare(told).date())
        .isEqualTo(new EventDate.Told("2023-03", true, new Evidence(told.id(), Span.of(18, 27))));
  }

  @Test
  void namesTheArticleThatAStoryLacks() {
    Story story = new Story("s9", List.of(new ArticleId("Gull")));
    assertThatThrownBy(() -> comparer.compare(story, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Gull");
  }

  @Test
  void givesTheSameTwice() {
    AnnotatedArticle gull =
        Told.by("Gull", "The ferry sank in the harbour. The crew was saved by fishermen.")
            .article();
    AnnotatedArticle heron =
        Told.by("Heron", "Fishermen saved the crew. A ferry sank in the harbour.").article();
    assertThat(compare(gull, heron)).isEqualTo(compare(gull, heron));
  }

  @Test
  void comparesAnEmptyArticle() {
    StoryDossier dossier = compare(Told.by("Gull", "").article());
    assertThat(dossier.findings().points()).isEmpty();
    assertThat(dossier.date()).isEqualTo(new EventDate.Unknown());
  }
}
