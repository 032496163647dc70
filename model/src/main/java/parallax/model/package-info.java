/// What flows: records and sealed types, the JDK only.
@NullMarked
package parallax.model;

import org.jspecify.annotations.NullMarked;
