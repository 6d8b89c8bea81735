package rallycry.platforms.meta;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/// What to list from one of Meta's networks.
///
/// @param api with version and a slash at the end: `https://graph.facebook.com/v25.0/`
/// @param token of the page or account; may read its comments
/// @param calls ids of the posts that ask
/// @param pause between two listings
public record ListingOptions(
    Product product, URI api, String token, Set<String> calls, Duration pause) {

  public ListingOptions {
    calls = Set.copyOf(calls);
    if (calls.isEmpty()) {
      throw new IllegalArgumentException(
          product + " needs the id of a post that asks: only comments below it can be listed");
    }
    if (!api.toString().endsWith("/")) {
      throw new IllegalArgumentException("the address of the API needs a / at its end: " + api);
    }
  }

  /// Never shows the token.
  @Override
  public String toString() {
    return product + " at " + api;
  }
}
