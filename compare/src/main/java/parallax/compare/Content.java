package parallax.compare;

/// What a statement says, in the forms in which it is compared.
///
/// @param text the words without their attribution
/// @param meaning the embedding of `text`, unit length
/// @param context the embedding of the whole sentence, unit length
record Content(String text, Terms terms, Vector meaning, Vector context) {}
