package parallax.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was found lately: the least used is forgotten first. For any number of threads.
final class Remembered<K, V> {
  private final Map<K, V> known;

  /// @param most things remembered
  Remembered(int most) {
    known =
        new LinkedHashMap<>(256, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(known.get(key));
  }

  synchronized void put(K key, V value) {
    known.put(key, value);
  }
}
