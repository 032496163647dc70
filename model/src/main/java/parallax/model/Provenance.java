package parallax.model;

import java.util.Optional;

/// Where an article came from.
///
/// @param source the path as given on the command line; JSON Lines records as `path#line`
/// @param url its address on the web, where known
/// @param outlet who published it, where known
public record Provenance(String source, Optional<String> url, Optional<String> outlet) {}
