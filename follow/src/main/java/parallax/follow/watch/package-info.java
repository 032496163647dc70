/// Feeds, news sitemaps and folders, looked at again and again.
@NullMarked
package parallax.follow.watch;

import org.jspecify.annotations.NullMarked;
