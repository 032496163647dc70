package parallax.read.html;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import parallax.read.plain.Whitespace;

/// What is known of one publisher's pages beside what they say themselves: the format is described
/// in `docs/formats/profiles.md`.
///
/// @param zone the clock that its moments in UTC are told in
/// @param places where on a page something stands
record Profile(
    Optional<String> outlet,
    Optional<String> language,
    Optional<ZoneId> zone,
    Map<Place, Evaluator> places) {
  static final Profile NONE =
      new Profile(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  Profile {
    places = Map.copyOf(places);
  }

  /// What a selector can point at.
  enum Place {
    TITLE,
    BYLINE,
    PUBLISHED,
    TEXT,
    DROP
  }

  /// Reads the lines of a profile.
  ///
  /// @throws IllegalArgumentException naming the line that is none
  static Profile of(String name, Iterable<String> lines) {
    Optional<String> outlet = Optional.empty();
    Optional<String> language = Optional.empty();
    Optional<ZoneId> zone = Optional.empty();
    Map<Place, Evaluator> places = new EnumMap<>(Place.class);
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String key = line.strip().split("\\s", 2)[0];
      String value = line.strip().substring(key.length()).strip();
      try {
        switch (key) {
          case "outlet" -> outlet = Optional.of(value);
          case "language" -> language = Optional.of(value);
          case "zone" -> zone = Optional.of(ZoneId.of(value));
          case "title" -> places.put(Place.TITLE, Selector.evaluatorOf(value));
          case "byline" -> places.put(Place.BYLINE, Selector.evaluatorOf(value));
          case "published" -> places.put(Place.PUBLISHED, Selector.evaluatorOf(value));
          case "text" -> places.put(Place.TEXT, Selector.evaluatorOf(value));
          case "drop" -> places.put(Place.DROP, Selector.evaluatorOf(value));
          default -> throw new IllegalArgumentException("unknown key " + key);
        }
      } catch (DateTimeException | IllegalArgumentException | IllegalStateException e) {
        throw new IllegalArgumentException(
            "profile " + name + ", line \"" + line + "\": " + e.getMessage(), e);
      }
    }
    return new Profile(outlet, language, zone, places);
  }

  /// The words of the first element at `place` that has any.
  Optional<String> words(Document document, Place place) {
    return elements(document, place).stream()
        .map(element -> Whitespace.squeeze(element.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /// The first date at its place: the attribute for machines, else the words.
  Optional<String> published(Document document) {
    return elements(document, Place.PUBLISHED).stream()
        .map(element -> new DateMark(element, 0).value())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  Areas areas(Document document) {
    return new Areas(elements(document, Place.TEXT), elements(document, Place.DROP));
  }

  private List<Element> elements(Document document, Place place) {
    Evaluator where = places.get(place);
    return where == null ? List.of() : document.select(where);
  }
}
