/// Who asks, and what they may do: roles, tokens, sessions, rates, and a record of changes.
@NullMarked
package parallax.server.access;

import org.jspecify.annotations.NullMarked;
