package parallax.server.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TownMapTest {
  private static final Gazetteer GAZETTEER = Gazetteer.get();

  @ParameterizedTest
  @CsvSource({"Moscow,RU", "aleppo,SY", "Kyiv,UA", "Paris,FR", "São Paulo,BR", "SAO PAULO,BR"})
  void knowsTownsWhoseNamesMeanOne(String name, String country) {
    assertThat(GAZETTEER.town(name)).map(Town::country).contains(country);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Springfield",
        "Georgia",
        "Victoria",
        "Washington",
        "New York",
        "Birmingham",
        "Syria",
        "Tornes",
        ""
      })
  void knowsNoTownWhereANameMeansSeveralOrNone(String name) {
    assertThat(GAZETTEER.town(name)).isEmpty();
  }

  @Test
  void knowsInWhichCountryRegionsAre() {
    assertThat(GAZETTEER.countryOf("Texas")).contains("US");
    assertThat(GAZETTEER.countryOf("france")).contains("FR");
    assertThat(GAZETTEER.countryOf("Tornes")).isEmpty();
  }

  private static TownMap.Dot dot(String name) {
    return new TownMap.Dot(GAZETTEER.town(name).orElseThrow(), name, "/x#" + name);
  }

  private static String written(List<TownMap.Dot> dots) {
    StringBuilder out = new StringBuilder();
    TownMap.of(dots).writeTo(out);
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aleppo",
        "Moscow,Kyiv",
        "Paris,London,Moscow,Auckland,São Paulo",
        "Murmansk,Tromsø",
        "Suva",
        "Ushuaia"
      })
  void drawsEveryTownInsideTheMapWithLandAround(String names) {
    List<TownMap.Dot> dots = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      dots.add(dot(name));
    }
    String svg = written(dots);
    var circles = Pattern.compile("cx=\"([-.0-9]+)\" cy=\"([-.0-9]+)\"").matcher(svg);
    int count = 0;
    while (circles.find()) {
      count++;
      assertThat(Double.parseDouble(circles.group(1))).isBetween(0.0, (double) View.WIDTH);
      assertThat(Double.parseDouble(circles.group(2))).isBetween(0.0, (double) View.HEIGHT);
    }
    assertThat(count).isEqualTo(dots.size());
    assertThat(svg).contains("class=\"land\" d=\"M").doesNotContain("NaN");
    assertThat(svg.length()).isLessThan(120_000);
  }

  @Test
  void drawsNamesOnlyWhereThereIsRoom() {
    Town near = new Town("Versailles", "FR", 48.8, 2.13);
    String svg =
        written(List.of(dot("Paris"), new TownMap.Dot(near, "Versailles", "/x"), dot("Auckland")));
    assertThat(svg).contains(">Paris</text>").doesNotContain(">Versailles</text>");
    assertThat(svg).contains("aria-label=\"Versailles\"");
  }

  @Test
  void escapesWhatArticlesCallThem() {
    Town town = GAZETTEER.town("Paris").orElseThrow();
    String svg = written(List.of(new TownMap.Dot(town, "<b>\"Paris\"", "/x\"><script>")));
    assertThat(svg).doesNotContain("<b>").doesNotContain("<script>");
  }

  @Test
  void refusesTownsThatAreNowhere() {
    assertThatThrownBy(() -> new Town("x", "XX", 91, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Town("x", "XX", 0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
