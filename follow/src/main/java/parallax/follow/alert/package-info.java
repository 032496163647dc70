/// Who is told of what is new, and how: a feed of their own, a webhook, an e-mail.
@NullMarked
package parallax.follow.alert;

import org.jspecify.annotations.NullMarked;
