package rallycry.platforms.activitypub.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.PublicKey;
import java.util.Optional;
import rallycry.platforms.kit.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A signature that travels in the document: FEP-8b32, cryptosuite `eddsa-jcs-2022`. It holds
/// whoever brings the document.
///
/// @param keyId where the key is to be found
@SuppressWarnings("ArrayRecordComponent") // handed to the cipher, never compared
public record Proof(String keyId, byte[] base, byte[] signature) {

  /// @return empty if the document has no proof, or none that we can check
  public static Optional<Proof> of(JsonNode document) {
    if (!(document instanceof ObjectNode whole
        && document.path("proof") instanceof ObjectNode proof)) {
      return Optional.empty();
    }
    boolean known =
        Json.text(proof, "type").equals("DataIntegrityProof")
            && Json.text(proof, "cryptosuite").equals("eddsa-jcs-2022")
            && Json.text(proof, "proofPurpose").equals("assertionMethod");
    String value = Json.text(proof, "proofValue");
    if (!known || !value.startsWith("z") || value.length() > 128) {
      return Optional.empty();
    }
    return Keys.decode(value.substring(1))
        .map(signature ->
            new Proof(Json.text(proof, "verificationMethod"), base(whole, proof), signature));
  }

  public boolean holds(PublicKey key) {
    return Algorithm.ED25519.verify(key, base, signature);
  }

  /// The hash of how it was signed, and the hash of what was. A signature of the older kind (LD
  /// signatures) is put into the document after the proof, and so is not part of what was proven.
  private static byte[] base(ObjectNode whole, ObjectNode proof) {
    ObjectNode how = proof.deepCopy();
    how.remove("proofValue");
    if (!how.has("@context") && whole.has("@context")) {
      how.set("@context", whole.path("@context"));
    }
    ObjectNode what = whole.deepCopy();
    what.remove("proof");
    what.remove("signature");
    var base = new ByteArrayOutputStream(64);
    base.writeBytes(Digests.sha256(Jcs.canonical(how).getBytes(UTF_8)));
    base.writeBytes(Digests.sha256(Jcs.canonical(what).getBytes(UTF_8)));
    return base.toByteArray();
  }
}
