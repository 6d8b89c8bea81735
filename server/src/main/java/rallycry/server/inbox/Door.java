package rallycry.server.inbox;

import java.util.List;
import java.util.function.Consumer;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Missed;
import rallycry.core.post.Activity;

/// One platform's way in.
///
/// @param recorded takes what came in; it is durable when this returns
/// @param missed takes what could not be understood
public record Door(Inbox inbox, Consumer<List<Activity>> recorded, Consumer<Missed> missed) {}
