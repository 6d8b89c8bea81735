package rallycry.platforms.activitypub;

import java.util.Locale;
import java.util.Optional;

/// The two names that documents of ActivityPub go by.
final class Accepts {

  private Accepts() {}

  /// Whether a header, `accept` or `content-type`, names one of them.
  static boolean activityPub(Optional<String> header) {
    String types = header.orElse("").toLowerCase(Locale.ROOT);
    return types.contains("application/activity+json") || types.contains("application/ld+json");
  }
}
