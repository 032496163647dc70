/// The archive for assistants: the Model Context Protocol over the API's calls.
@NullMarked
package parallax.server.mcp;

import org.jspecify.annotations.NullMarked;
