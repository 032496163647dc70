package parallax.annotate.quote;

/// A verb that reports, in its place.
///
/// @param group the verb with its auxiliaries and adverbs
/// @param verb the number of the verb itself
record Cue(Range group, int verb, CueVerbs.Form form) {

  boolean isParticiple() {
    return form.shape() == CueVerbs.Shape.PARTICIPLE;
  }

  /// Whether it tells of speech, not only of what somebody thinks, wants, judges or shows.
  boolean isSpeech() {
    return switch (form.frame()) {
      case SAY, TELL, QUOTE, RELAY -> true;
      case THINK, SHOW, JUDGE, VOW -> false;
    };
  }

  Frame frame() {
    return form.frame();
  }
}
