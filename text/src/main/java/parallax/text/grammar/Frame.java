package parallax.text.grammar;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/// What some pieces of text mean: named features, each a number, a word or a frame of its own.
///
/// Immutable. A frame has few features, which are kept side by side and looked through in order:
/// cheaper to make than a map, and charts make many.
public final class Frame {

  /// The feature that stands for the frame as a whole where a rule asks for a single value.
  static final String VALUE = "v";

  public static final Frame EMPTY = new Frame(new String[0], new Object[0]);

  private final String[] keys;
  private final Object[] values;

  private Frame(String[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
  }

  public static Frame of(String key, Object value) {
    return new Frame(new String[] {key}, new Object[] {value});
  }

  static Frame of(String key1, Object value1, String key2, Object value2) {
    return new Frame(new String[] {key1, key2}, new Object[] {value1, value2});
  }

  private int at(String key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private @org.jspecify.annotations.Nullable Object get(String key) {
    int at = at(key);
    return at < 0 ? null : values[at];
  }

  public boolean has(String key) {
    return at(key) >= 0;
  }

  public Optional<String> word(String key) {
    return get(key) instanceof String s ? Optional.of(s) : Optional.empty();
  }

  /// Whether `key` holds the word `word`.
  public boolean is(String key, String word) {
    return word.equals(get(key));
  }

  public OptionalDouble number(String key) {
    return get(key) instanceof Double d ? OptionalDouble.of(d) : OptionalDouble.empty();
  }

  /// The number at `key`, or `otherwise`.
  public int integer(String key, int otherwise) {
    return get(key) instanceof Double d ? (int) Math.round(d) : otherwise;
  }

  public Optional<Frame> frame(String key) {
    return get(key) instanceof Frame f ? Optional.of(f) : Optional.empty();
  }

  /// This frame with one feature more, or with another value for one.
  public Frame with(String key, Object value) {
    int at = at(key);
    int size = at < 0 ? keys.length + 1 : keys.length;
    String[] moreKeys = at < 0 ? Arrays.copyOf(keys, size) : keys;
    Object[] moreValues = Arrays.copyOf(values, size);
    int to = at < 0 ? size - 1 : at;
    moreKeys[to] = key;
    moreValues[to] = value;
    return new Frame(moreKeys, moreValues);
  }

  /// This frame with the feature `key` of `other`, where that has one.
  public Frame take(String key, Frame other) {
    Object value = other.get(key);
    return value == null ? this : with(key, value);
  }

  /// Both frames' features; where both have one, `other`'s.
  public Frame merge(Frame other) {
    if (keys.length == 0) {
      return other;
    }
    String[] allKeys = Arrays.copyOf(keys, keys.length + other.keys.length);
    Object[] allValues = Arrays.copyOf(values, allKeys.length);
    int size = keys.length;
    for (int i = 0; i < other.keys.length; i++) {
      int at = at(other.keys[i]);
      int to = at < 0 ? size++ : at;
      allKeys[to] = other.keys[i];
      allValues[to] = other.values[i];
    }
    return size == allKeys.length
        ? new Frame(allKeys, allValues)
        : new Frame(Arrays.copyOf(allKeys, size), Arrays.copyOf(allValues, size));
  }

  /// Its value where it has one, or the frame itself.
  Object valueOrSelf() {
    Object value = get(VALUE);
    return value == null ? this : value;
  }

  void forEach(BiConsumer<String, Object> each) {
    for (int i = 0; i < keys.length; i++) {
      each.accept(keys[i], values[i]);
    }
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    if (!(other instanceof Frame frame) || frame.keys.length != keys.length) {
      return false;
    }
    for (int i = 0; i < keys.length; i++) {
      if (!values[i].equals(frame.get(keys[i]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < keys.length; i++) {
      hash += keys[i].hashCode() ^ values[i].hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder all = new StringBuilder("{");
    forEach((key, value) -> all.append(' ').append(key).append('=').append(value));
    return all.append(" }").toString();
  }
}
