package rallycry.platforms.meta;

import java.util.Locale;
import rallycry.core.post.Platform;

/// One of Meta's networks: each has an app, a secret and an envelope of its own.
public enum Product {
  FACEBOOK(Platform.FACEBOOK, "https://graph.facebook.com/v25.0/"),
  INSTAGRAM(Platform.INSTAGRAM, "https://graph.instagram.com/v25.0/"),
  THREADS(Platform.THREADS, "https://graph.threads.net/v1.0/");

  private final Platform platform;
  private final String api;

  Product(Platform platform, String api) {
    this.platform = platform;
    this.api = api;
  }

  /// Where it is asked, unless a host says otherwise.
  public String api() {
    return api;
  }

  public Platform platform() {
    return platform;
  }

  /// As addresses and settings name it: `facebook`.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
