package parallax.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.model.AnnotatedArticle;
import parallax.model.Dossier;
import parallax.model.EntityType;
import parallax.model.Mention;
import parallax.server.map.Gazetteer;
import parallax.server.map.Town;
import parallax.server.map.TownMap;
import parallax.tell.html.Element;
import parallax.tell.html.Html;
import parallax.tell.view.Wording;

/// The towns that the articles of a story name, on a map: those whose names mean one town only.
final class PlacesSection {
  /// More are too many to be told apart.
  private static final int MOST = 24;

  /// What stands after a name, where it says in which region it lies: "Paris, Texas".
  private static final Pattern REGION =
      Pattern.compile("\\G,\\s+(\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+){0,2})");

  private PlacesSection() {}

  private static final class Named {
    private final Town town;
    private final String words;
    private final String address;
    private final Set<String> outlets = new LinkedHashSet<>();

    Named(Town town, String words, String address) {
      this.town = town;
      this.words = words;
      this.address = address;
    }
  }

  /// @param story its id
  /// @return nothing where no article names such a town
  static Html of(String story, Dossier dossier) {
    List<Named> named =
        named(dossier).stream()
            .sorted(Comparator.comparingInt((Named one) -> one.outlets.size()).reversed())
            .limit(MOST)
            .toList();
    if (named.isEmpty()) {
      return Html.none();
    }
    return Site.section(
        "places",
        "Places",
        "Towns that the articles name. A name that several towns, a country or a region bear is not"
            + " shown.",
        Element.of("figure")
            .with(
                TownMap.of(
                    named.stream()
                        .map(one -> new TownMap.Dot(one.town, one.words, one.address))
                        .toList())),
        Element.of("ul", "places").with(named.stream().map(one -> line(story, one)).toList()));
  }

  private static Html line(String story, Named one) {
    String all = "/search?q=%22" + Paths.segment(one.words) + "%22&story=" + Paths.segment(story);
    return Element.of("li")
        .with(
            Site.link(all, one.words).at("class", "src").at("dir", "auto"),
            Element.of("span", "voice")
                .with(" " + Wording.count(one.outlets.size(), "outlet", "outlets")));
  }

  private static List<Named> named(Dossier dossier) {
    Gazetteer gazetteer = Gazetteer.get();
    Map<Town, Named> all = new LinkedHashMap<>();
    Set<Town> elsewhere = new LinkedHashSet<>();
    for (AnnotatedArticle article : dossier.articles()) {
      for (Mention mention : article.mentions()) {
        Optional<Town> town = town(article, mention, gazetteer);
        if (town.isPresent()) {
          Town one = town.get();
          if (isElsewhere(one, article, mention, gazetteer)) {
            elsewhere.add(one);
          }
          all.computeIfAbsent(
                  one,
                  _ ->
                      new Named(
                          one,
                          article.words(mention.span()),
                          Paths.words(article.id(), mention.span())))
              .outlets
              .add(article.article().outletOrSource());
        }
      }
    }
    elsewhere.forEach(all::remove);
    return new ArrayList<>(all.values());
  }

  private static Optional<Town> town(
      AnnotatedArticle article, Mention mention, Gazetteer gazetteer) {
    return mention.type() == EntityType.PLACE && mention.form() == Mention.Form.NAME
        ? gazetteer.town(article.words(mention.span()))
        : Optional.empty();
  }

  /// Whether the words after a name say that another one is meant.
  private static boolean isElsewhere(
      Town town, AnnotatedArticle article, Mention mention, Gazetteer gazetteer) {
    Matcher after = REGION.matcher(article.article().text());
    if (!after.find(mention.span().end())) {
      return false;
    }
    String region = after.group(1);
    while (true) {
      Optional<String> country = gazetteer.countryOf(region);
      if (country.isPresent()) {
        return !country.get().equals(town.country());
      }
      int last = region.lastIndexOf(' ');
      if (last < 0) {
        return false;
      }
      region = region.substring(0, last);
    }
  }
}
