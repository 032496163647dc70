/// Articles, annotations, groups and dossiers as JSON, in the formats that `docs/formats`
// describes.
@NullMarked
package parallax.tell.json;

import org.jspecify.annotations.NullMarked;
