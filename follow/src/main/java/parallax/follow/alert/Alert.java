package parallax.follow.alert;

import java.util.List;
import java.util.Optional;

/// Somebody's wish to be told.
///
/// @param key what opens the alert's feed
/// @param ways how they are told beside that feed
public record Alert(String id, String name, What what, List<Way> ways, String key) {
  public Alert {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an alert needs a name");
    }
    ways = List.copyOf(ways);
  }

  /// Of what they are told.
  public sealed interface What {}

  /// Each new article in which all words occur; words in double quotes stand together.
  public record Search(String words, Optional<String> outlet) implements What {
    public Search {
      if (words.isBlank() && outlet.isEmpty()) {
        throw new IllegalArgumentException("an alert needs words or an outlet to look for");
      }
    }
  }

  /// Each new article of one story.
  public record OfStory(String story) implements What {}

  /// How they are told.
  public sealed interface Way {
    /// Whom it reaches.
    String to();
  }

  /// A POST of JSON, signed.
  ///
  /// @param to an http or https address
  /// @param secret that the signature is made with
  public record Webhook(String to, String secret) implements Way {
    @Override
    public String toString() {
      return "Webhook[" + to + "]";
    }
  }

  /// An e-mail.
  public record Mail(String to) implements Way {
    public Mail {
      if (!to.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+")) {
        throw new IllegalArgumentException("'" + to + "' is no e-mail address");
      }
    }
  }
}
