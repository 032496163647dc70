package parallax.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What can tie a story to another one; all that is kept of a story gone cold.
///
/// @param story its number
/// @param told the days in which it was told
/// @param principals by term: who and what most of its articles name, places left out
/// @param lookingBack days that its articles look back on
/// @param names the sum of its articles' names
record Plot(
    int story,
    Optional<Days> told,
    Map<String, Cast.Name> principals,
    List<Days> lookingBack,
    TermVector names) {

  /// Names kept of a story gone cold.
  private static final int NAMES_KEPT = 40;

  static Plot of(LiveStory live) {
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
    return new Plot(
        live.number(),
        live.time().told(),
        names,
        lookingBack.stream().distinct().toList(),
        live.terms().get(Profile.NAMES));
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

  /// The same with the weightiest names only.
  Plot pruned() {
    return new Plot(story, told, principals, lookingBack, names.pruned(NAMES_KEPT));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(story);
    Bytes.writeList(out, told.stream().toList(), (to, days) -> days.write(to));
    Cast.writeNames(out, principals);
    Bytes.writeList(out, lookingBack, (to, days) -> days.write(to));
    names.write(out);
  }

  static Plot read(DataInput in) throws IOException {
    return new Plot(
        in.readInt(),
        Bytes.readList(in, Days::read).stream().findFirst(),
        Cast.readNames(in),
        Bytes.readList(in, Days::read),
        TermVector.read(in));
  }
}
