package parallax.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import parallax.model.ArticleId;
import parallax.model.Evidence;

/// What a person says about what was found. It holds from then on, whatever comes, until it is
/// taken back; of two that contradict each other, the later holds.
///
/// Stories come and go, articles stay: a ruling names articles, and holds for whichever story they
/// are in.
public sealed interface Ruling {

  /// Two articles tell of one event: their stories become one.
  record OneEvent(ArticleId a, ArticleId b) implements Ruling {}

  /// Two articles tell of two events: their story is divided between them.
  record TwoEvents(ArticleId a, ArticleId b) implements Ruling {}

  /// One article alone belongs to the story of another.
  record Moved(ArticleId a, ArticleId b) implements Ruling {}

  /// Two names are of one.
  ///
  /// @param within the story of this article; everywhere where it is empty
  /// @param name the name that stays
  /// @param other the name that is also used
  record OneName(Optional<ArticleId> within, String name, String other) implements Ruling {
    public OneName {
      check(name, "name");
      check(other, "other");
      if (name.equals(other)) {
        throw new IllegalArgumentException("'" + name + "' is given as both names");
      }
    }
  }

  /// What is written in one form under a name is another.
  ///
  /// @param within the story of this article; everywhere where it is empty
  /// @param form the words in the articles
  /// @param other the name of who is meant by them
  record TwoNames(Optional<ArticleId> within, String name, String form, String other)
      implements Ruling {
    public TwoNames {
      check(name, "name");
      check(form, "form");
      check(other, "other");
    }
  }

  /// Two places do, or do not, tell one thing differently.
  ///
  /// @param kind of the difference, as the API names it
  /// @param differ false where they do not
  record Verdict(String kind, Evidence a, Evidence b, boolean differ) implements Ruling {
    public Verdict {
      check(kind, "kind");
    }
  }

  /// Something to remember of a story.
  ///
  /// @param on an article of the story
  record Noted(ArticleId on, String text) implements Ruling {
    public Noted {
      check(text, "text");
    }
  }

  /// An earlier ruling no longer holds.
  ///
  /// @param number of the earlier one
  record TakenBack(long number) implements Ruling {}

  /// The articles it names.
  default List<ArticleId> articles() {
    return switch (this) {
      case OneEvent(var a, var b) -> List.of(a, b);
      case TwoEvents(var a, var b) -> List.of(a, b);
      case Moved(var a, var b) -> List.of(a, b);
      case OneName(var within, var _, var _) -> within.stream().toList();
      case TwoNames(var within, var _, var _, var _) -> within.stream().toList();
      case Verdict(var _, var a, var b, var _) ->
          List.copyOf(new LinkedHashSet<>(List.of(a.article(), b.article())));
      case Noted(var on, var _) -> List.of(on);
      case TakenBack _ -> List.of();
    };
  }

  /// Whether it says which articles are of one story.
  default boolean regroups() {
    return this instanceof OneEvent || this instanceof TwoEvents || this instanceof Moved;
  }

  /// Longest text that a ruling may hold, in UTF-16 units.
  int LONGEST = 4000;

  private static void check(String value, String what) {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          what + " is empty or longer than " + LONGEST + " characters");
    }
  }
}
