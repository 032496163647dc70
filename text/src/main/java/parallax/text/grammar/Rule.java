package parallax.text.grammar;

import java.util.List;

/// One way to make a class out of a sequence of words and classes.
///
/// @param makes the class
/// @param sequence the elements, in order
/// @param labels the elements' names within the rule, one an element
/// @param assignments what the new frame holds
record Rule(
    String makes,
    List<Element> sequence,
    List<String> labels,
    List<Assignment> assignments,
    int rank) {

  /// @param name a word in lower case or a class in upper case
  /// @param glued whether no white space may stand before it
  record Element(String name, boolean glued) {}

  /// A feature of the frame that a rule makes.
  sealed interface Assignment {
    /// A fixed value.
    record Constant(String key, Object value) implements Assignment {}

    /// The value of a labelled element.
    record Taken(String key, String label) implements Assignment {}

    /// The frame of a labelled element, with the pieces it stands on as `from` and `to`.
    record Placed(String key, String label) implements Assignment {}

    /// All the features of a labelled element.
    record Merged(String label) implements Assignment {}
  }
}
