/// What ActivityPub says, as [rallycry.core.post.Activity] values: shared by archives of outboxes
/// and by our own inbox, so that the same post is the same post wherever it was seen.
@NullMarked
package rallycry.platforms.kit.activitystreams;

import org.jspecify.annotations.NullMarked;
