package rallycry.core.collect;

import rallycry.core.post.Platform;

/// One published post that asks for answers.
///
/// @param id the platform's own id of it
public record Call(Platform platform, String id) {}
