package parallax.model;

/// Who said something.
///
/// @param name canonical name within the article
/// @param confidence that this is who said it, 0 to 1
public record Speaker(String name, double confidence) {
  public Speaker {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in 0..1");
    }
  }
}
