/// Articles, annotations, groups and dossiers as JSON; `docs/formats` describes the formats.
@NullMarked
package parallax.tell.json;

import org.jspecify.annotations.NullMarked;
