package parallax.read.html;

import java.time.ZoneId;
import java.util.Optional;

/// What is known of a page before its text is looked for.
///
/// @param language as the page declares it
record PageFacts(
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> url,
    Optional<String> language,
    Optional<ZoneId> zone) {}
