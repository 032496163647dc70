package parallax.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// How alike two strings or two sets are, 0 to 1. Strings are compared as given, unit by unit.
public final class Similarity {
  /// Longest strings that are compared by a table of their lengths' product; longer ones are cut,
  /// so that a hostile text costs at most four million steps.
  private static final int LONGEST = 2_000;

  /// Winkler's weight of a common prefix, and the prefix's greatest length that counts
  /// (Winkler 1990).
  private static final double PREFIX_WEIGHT = 0.1;

  private static final int PREFIX = 4;

  private Similarity() {}

  /// Jaro's similarity raised for a common prefix.
  public static double jaroWinkler(String a, String b) {
    double jaro = jaro(cut(a), cut(b));
    int prefix = 0;
    int limit = Math.min(PREFIX, Math.min(a.length(), b.length()));
    while (prefix < limit && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  /// How many units must be put in, taken out or replaced to make `a` into `b`. Beyond 2,000 units
  /// the rest counts as replaced.
  public static int levenshtein(String a, String b) {
    String shortA = cut(a);
    String shortB = cut(b);
    int rest = Math.max(a.length() - shortA.length(), b.length() - shortB.length());
    int[] row = new int[shortB.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= shortA.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= shortB.length(); j++) {
        int replaced = diagonal + (shortA.charAt(i - 1) == shortB.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[shortB.length()] + rest;
  }

  /// One less the Levenshtein distance over the longer length; two empty strings are the same.
  public static double levenshteinRatio(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : 1 - (double) levenshtein(a, b) / longer;
  }

  /// Twice the common elements over all elements; two empty sets are the same.
  public static double dice(Set<?> a, Set<?> b) {
    return a.isEmpty() && b.isEmpty() ? 1 : 2.0 * common(a, b) / (a.size() + b.size());
  }

  /// Dice's coefficient of the strings' letter pairs.
  public static double dice(String a, String b) {
    return a.equals(b) ? 1 : dice(pairs(a), pairs(b));
  }

  /// Common elements over elements of either; two empty sets are the same.
  public static double jaccard(Set<?> a, Set<?> b) {
    int common = common(a, b);
    int union = a.size() + b.size() - common;
    return union == 0 ? 1 : (double) common / union;
  }

  /// The share of the smaller set that the larger one has too; 0 where one is empty.
  public static double containment(Set<?> a, Set<?> b) {
    int smaller = Math.min(a.size(), b.size());
    return smaller == 0 ? 0 : (double) common(a, b) / smaller;
  }

  private static int common(Set<?> a, Set<?> b) {
    if (a.size() > b.size()) {
      return common(b, a);
    }
    int common = 0;
    for (Object element : a) {
      if (b.contains(element)) {
        common++;
      }
    }
    return common;
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (int at = 0; at + 2 <= text.length(); at++) {
      pairs.add(text.substring(at, at + 2));
    }
    return pairs;
  }

  private static double jaro(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b) ? 1 : 0;
    }
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    boolean[] inA = new boolean[a.length()];
    boolean[] inB = new boolean[b.length()];
    int matches = 0;
    for (int i = 0; i < a.length(); i++) {
      int to = Math.min(b.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < to; j++) {
        if (!inB[j] && a.charAt(i) == b.charAt(j)) {
          inA[i] = true;
          inB[j] = true;
          matches++;
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    double m = matches;
    return (m / a.length() + m / b.length() + (m - swapped(a, inA, b, inB) / 2.0) / m) / 3;
  }

  private static int swapped(String a, boolean[] inA, String b, boolean[] inB) {
    int swapped = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (!inA[i]) {
        continue;
      }
      while (!inB[j]) {
        j++;
      }
      if (a.charAt(i) != b.charAt(j)) {
        swapped++;
      }
      j++;
    }
    return swapped;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
