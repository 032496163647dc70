package parallax.text.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What some pieces of text mean: named features, each a number, a word or a frame of its own.
public record Frame(Map<String, Object> features) {

  /// The feature that stands for the frame as a whole where a rule asks for a single value.
  static final String VALUE = "v";

  public static final Frame EMPTY = new Frame(Map.of());

  public static Frame of(String key, Object value) {
    return new Frame(Map.of(key, value));
  }

  public boolean has(String key) {
    return features.containsKey(key);
  }

  public Optional<String> word(String key) {
    return features.get(key) instanceof String s ? Optional.of(s) : Optional.empty();
  }

  /// Whether `key` holds the word `word`.
  public boolean is(String key, String word) {
    return word.equals(features.get(key));
  }

  public OptionalDouble number(String key) {
    return features.get(key) instanceof Double d ? OptionalDouble.of(d) : OptionalDouble.empty();
  }

  /// The number at `key`, or `otherwise`.
  public int integer(String key, int otherwise) {
    return features.get(key) instanceof Double d ? (int) Math.round(d) : otherwise;
  }

  public Optional<Frame> frame(String key) {
    return features.get(key) instanceof Frame f ? Optional.of(f) : Optional.empty();
  }

  /// This frame with one feature more, or with another value for one.
  public Frame with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(features);
    more.put(key, value);
    return new Frame(more);
  }

  /// This frame with the feature `key` of `other`, where that has one.
  public Frame take(String key, Frame other) {
    Object value = other.features.get(key);
    return value == null ? this : with(key, value);
  }

  /// Both frames' features; where both have one, `other`'s.
  public Frame merge(Frame other) {
    if (features.isEmpty()) {
      return other;
    }
    Map<String, Object> more = new LinkedHashMap<>(features);
    more.putAll(other.features);
    return new Frame(more);
  }

  /// Its value where it has one, or the frame itself.
  Object valueOrSelf() {
    Object value = features.get(VALUE);
    return value == null ? this : value;
  }
}
