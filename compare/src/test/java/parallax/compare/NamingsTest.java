package parallax.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parallax.language.Relation;
import parallax.model.AnnotatedArticle;
import parallax.model.EntityType;
import parallax.model.Naming;
import parallax.model.Span;

final class NamingsTest {
  private static List<Naming> names(AnnotatedArticle... articles) {
    return new Comparer(BagOfStems::encode, (_, _) -> Relation.UNREAD)
        .compare(Told.story(articles), List.of(articles), List.of())
        .background()
        .names();
  }

  private static Stream<String> forms(List<Naming> names, String entity) {
    return names.stream()
        .filter(naming -> naming.entity().equals(entity))
        .flatMap(naming -> naming.forms().stream())
        .map(Naming.Form::text);
  }

  @Test
  void gathersWhatEachArticleCallsOneKindOfEvent() {
    List<Naming> names =
        names(
            Told.by("Gull", "The coup attempt in Wren failed on Monday. It was over by noon.")
                .article(),
            Told.by("Heron", "The putsch began in the barracks and it ended there.").article());
    assertThat(forms(names, "coup")).contains("coup attempt", "putsch");
  }

  @Test
  void findsNamesInHeadlinesWhateverTheirCapitals() {
    List<Naming> names =
        names(
            Told.by("Gull", "The premier Ada Orla spoke in Wren.")
                .title("ORLA: NO MORE TALKS")
                .person("Ada Orla", "Ada Orla")
                .article(),
            Told.by("Heron", "Ada Orla left Wren early.").person("Ada Orla", "Ada Orla").article());
    assertThat(names)
        .filteredOn(naming -> naming.entity().equals("Ada Orla"))
        .flatExtracting(Naming::forms)
        .anySatisfy(
            form -> {
              assertThat(form.text()).isEqualTo("ORLA");
              assertThat(form.spans()).isEmpty();
            });
    assertThat(forms(names, "Ada Orla")).contains("premier Ada Orla");
  }

  @Test
  void knowsWhoHoldsAnOfficeFromTheOtherArticles() {
    List<Naming> names =
        names(
            Told.by("Gull", "Prime Minister Ada Orla spoke in Wren.")
                .person("Ada Orla", "Ada Orla")
                .article(),
            Told.by("Heron", "The PM spoke in Wren, and then left.").article());
    assertThat(forms(names, "Ada Orla")).contains("The PM");
  }

  @Test
  void takesNoOtherNounForPartOfAnOffice() {
    List<Naming> names =
        names(
            Told.by("Gull", "President Ada al-Orla opened the bridge.")
                .person("Ada al-Orla", "Ada al-Orla")
                .article(),
            Told.by("Heron", "Wren is under the control of President al-Orla.")
                .person("al-Orla", "Ada al-Orla")
                .article());
    assertThat(forms(names, "Ada al-Orla")).noneMatch(form -> form.contains("control"));
  }

  @Test
  void tellsNoWordsOfAnEntityOnceMoreAsAKind() {
    List<Naming> names =
        names(
            Told.by("Gull", "The Norran army crossed the river, and soldiers slept in the barns.")
                .mention("Norran army", "Norra forces", EntityType.GROUP)
                .article(),
            Told.by("Heron", "The Norran army crossed the river at night, and troops followed.")
                .mention("Norran army", "Norra forces", EntityType.GROUP)
                .article());
    assertThat(names.stream().flatMap(one -> one.forms().stream()).map(Naming.Form::text))
        .filteredOn("Norran army"::equals)
        .hasSize(2);
    assertThat(forms(names, "soldiers")).contains("soldiers", "troops");
  }

  @Test
  void everyFormStandsWhereItSays() {
    AnnotatedArticle gull =
        Told.by("Gull", "The captured border guards of Wren and 40 gunmen met a mob of rebels.")
            .title("Rebels, rebels, rebels")
            .article();
    AnnotatedArticle heron =
        Told.by("Heron", "The guards' captives were terrorists, said the regime in Wren.")
            .article();
    for (Naming naming : names(gull, heron)) {
      for (Naming.Form form : naming.forms()) {
        AnnotatedArticle article = form.article().equals(gull.id()) ? gull : heron;
        for (Span span : form.spans()) {
          assertThat(article.words(span)).isEqualTo(form.text());
        }
      }
    }
  }

  @Test
  void showsWhatStandsRightBeforeAName() {
    List<Naming> names =
        names(
            Told.by(
                    "Gull",
                    "The boats sank. A night nurse, Ada Orla, swam to the survey ship Wren.")
                .person("Ada Orla", "Ada Orla")
                .mention("Wren", "Wren", EntityType.OTHER)
                .article(),
            Told.by("Heron", "Last week Ada Orla left. Its owner, Wren Shipping, denied it all.")
                .person("Ada Orla", "Ada Orla")
                .mention("Wren Shipping", "Wren Shipping", EntityType.ORGANIZATION)
                .article());
    assertThat(forms(names, "Ada Orla")).containsOnly("Ada Orla", "A night nurse, Ada Orla");
    assertThat(names.stream().flatMap(n -> n.forms().stream()).map(Naming.Form::text))
        .contains("the survey ship Wren", "Its owner, Wren Shipping");
  }

  @Test
  void knowsWhomANounAloneMeansFromTheOtherArticles() {
    List<Naming> names =
        names(
            Told.by("Gull", "The skipper, Ada Orla, sued the Wren Harbour Authority.")
                .person("Ada Orla", "Ada Orla")
                .mention(
                    "Wren Harbour Authority", "Wren Harbour Authority", EntityType.ORGANIZATION)
                .article(),
            Told.by("Heron", "On Monday the skipper denied it. The authority said nothing.")
                .article());
    assertThat(forms(names, "Ada Orla")).contains("the skipper");
    assertThat(forms(names, "Wren Harbour Authority")).contains("The authority");
  }

  @Test
  void aNounThatFitsTwoIsNobodys() {
    List<Naming> names =
        names(
            Told.by("Gull", "The skipper Ada Orla met the skipper Bea Wren.")
                .person("Ada Orla", "Ada Orla")
                .person("Bea Wren", "Bea Wren")
                .article(),
            Told.by("Heron", "On Monday the skipper left the port.").article());
    assertThat(names.stream().flatMap(n -> n.forms().stream()).map(Naming.Form::text))
        .doesNotContain("the skipper");
  }

  @Test
  void findsNamesOfTheStoryWhereAnArticleWasReadWithoutThem() {
    List<Naming> names =
        names(
            Told.by("Gull", "The crew blamed Viktor Halas.")
                .person("Viktor Halas", "Viktor Halas")
                .article(),
            Told.by("Heron", "Nobody saw Viktor Halas in the boat.").article());
    assertThat(names)
        .filteredOn(naming -> naming.entity().equals("Viktor Halas"))
        .flatExtracting(Naming::forms)
        .extracting(form -> form.article().value())
        .contains("Heron");
  }

  @Test
  void whoSaysSomethingBehindANameIsNotWhoBearsIt() {
    List<Naming> names =
        names(
            Told.by("Gull", "It comes from Wren, the ministry said. The ministry knew it.")
                .place("Wren")
                .article(),
            Told.by("Heron", "It comes from Wren.").place("Wren").article());
    assertThat(forms(names, "Wren")).containsOnly("Wren");
  }

  @Test
  void showsWhomOneOutletAloneNamesIfItSaysWhoThatIs() {
    List<Naming> names =
        names(
            Told.by("Gull", "The skipper Ada Orla saw Bea Wren.")
                .person("Ada Orla", "Ada Orla")
                .person("Bea Wren", "Bea Wren")
                .article(),
            Told.by("Heron", "Nobody was there.").article());
    assertThat(names).extracting(Naming::entity).contains("Ada Orla").doesNotContain("Bea Wren");
  }
}
