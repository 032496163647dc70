/// What page and terminal share: letters, anchors, wording, and findings looked up by place.
@NullMarked
package parallax.tell.view;

import org.jspecify.annotations.NullMarked;
