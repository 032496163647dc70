/// Answers of web servers, archived or live: their heads and how their bodies are packed.
@NullMarked
package parallax.read.http;

import org.jspecify.annotations.NullMarked;
