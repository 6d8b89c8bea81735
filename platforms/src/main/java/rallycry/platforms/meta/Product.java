package rallycry.platforms.meta;

import java.util.Locale;
import rallycry.core.post.Platform;

/// One of Meta's networks: each has an app, a secret and an envelope of its own.
public enum Product {
  FACEBOOK(Platform.FACEBOOK),
  INSTAGRAM(Platform.INSTAGRAM),
  THREADS(Platform.THREADS);

  private final Platform platform;

  Product(Platform platform) {
    this.platform = platform;
  }

  public Platform platform() {
    return platform;
  }

  /// As addresses and settings name it: `facebook`.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
