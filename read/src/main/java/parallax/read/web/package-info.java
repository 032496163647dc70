/// Pages fetched from addresses, politely and from public hosts only.
@NullMarked
package parallax.read.web;

import org.jspecify.annotations.NullMarked;
