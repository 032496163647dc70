/// The web pages and the API over an archive; thin.
@NullMarked
package parallax.server;

import org.jspecify.annotations.NullMarked;
