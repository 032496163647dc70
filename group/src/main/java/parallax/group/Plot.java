package parallax.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What can tie a story to another one.
///
/// @param story `s1`, `s2`, …
/// @param principals by term: who and what most of its articles name, places left out
/// @param lookingBack days that its articles look back on
record Plot(
    String story, LiveStory live, Map<String, Cast.Name> principals, List<Days> lookingBack) {

  static Plot of(String story, LiveStory live) {
    Map<String, Cast.Name> names = new TreeMap<>();
    Map<String, Integer> articles = new TreeMap<>();
    List<Days> lookingBack = new ArrayList<>();
    int size = 0;
    for (Profile article : live.newest()) {
      size++;
      lookingBack.addAll(article.cast().lookingBack());
      article
          .cast()
          .names()
          .forEach(
              (term, name) -> {
                names.merge(term, name, Cast.Name::with);
                articles.merge(term, 1, Integer::sum);
              });
    }
    int all = size;
    names.entrySet().removeIf(name -> 2 * articles.getOrDefault(name.getKey(), 0) < all);
    List<String> places = places(names);
    names.keySet().removeIf(term -> places.stream().anyMatch(place -> isOf(term, place)));
    return new Plot(story, live, names, lookingBack);
  }

  private static List<String> places(Map<String, Cast.Name> names) {
    return names.entrySet().stream()
        .filter(name -> name.getValue().isPlace())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Whether a term is a place, or made of its name: "velmish" of "velm".
  private static boolean isOf(String term, String place) {
    int stem = Math.min(5, place.length() - 1);
    return term.equals(place) || (stem > 2 && term.startsWith(place.substring(0, stem)));
  }
}
