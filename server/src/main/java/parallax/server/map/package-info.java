/// Where on earth is it, and what does the earth look like around it?
@NullMarked
package parallax.server.map;

import org.jspecify.annotations.NullMarked;
