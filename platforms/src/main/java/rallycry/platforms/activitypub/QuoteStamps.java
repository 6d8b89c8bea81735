package rallycry.platforms.activitypub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Permissions to quote a call (FEP-044f). A stamp's address holds all of it, so that none is kept:
/// a list of them would be one of people who answered.
final class QuoteStamps {

  private static final Base64.Encoder TO_ADDRESS = Base64.getUrlEncoder().withoutPadding();
  private static final int LONGEST = 1024;

  private final Addresses addresses;

  QuoteStamps(Addresses addresses) {
    this.addresses = addresses;
  }

  /// The address of the stamp for a post that quotes a call.
  String of(OwnCall call, String quoting) {
    return addresses.note(call.name())
        + "/quotes/"
        + TO_ADDRESS.encodeToString(quoting.getBytes(UTF_8));
  }

  /// What lies at that address: everybody may quote, so that anybody may make it up.
  Optional<ObjectNode> document(OwnCall call, String name) {
    return quoting(name)
        .map(quoting ->
            Documents.withContext()
                .put("id", of(call, quoting))
                .put("type", "QuoteAuthorization")
                .put("attributedTo", addresses.actor(call.name()))
                .put("interactingObject", quoting)
                .put("interactionTarget", addresses.note(call.name())));
  }

  private static Optional<String> quoting(String name) {
    try {
      return Optional.of(name)
          .filter(known -> known.length() <= LONGEST)
          .map(known -> new String(Base64.getUrlDecoder().decode(known), UTF_8))
          .filter(address -> Origin.uri(address).isPresent());
    } catch (IllegalArgumentException notAStamp) {
      return Optional.empty();
    }
  }
}
