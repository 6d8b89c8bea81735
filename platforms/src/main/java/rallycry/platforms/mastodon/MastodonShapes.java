package rallycry.platforms.mastodon;

import java.util.List;
import rallycry.platforms.kit.Shape;

/// All shapes of the fediverse.
public final class MastodonShapes {

  private MastodonShapes() {}

  public static List<Shape> all() {
    return List.of(new OutboxItem(), new Actor());
  }
}
