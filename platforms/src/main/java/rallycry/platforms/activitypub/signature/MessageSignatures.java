package rallycry.platforms.activitypub.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rallycry.platforms.activitypub.signature.BadSignature.Reason;

/// HTTP Message Signatures, RFC 9421, with what the fediverse asks of them: one signature, its
/// time, the method, the address, and of a body its `Content-Digest`.
final class MessageSignatures {

  private static final Pattern SIGNATURE =
      Pattern.compile("([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/=]*):");

  private MessageSignatures() {}

  static Claim read(Message message) throws BadSignature {
    SignatureInput input = SignatureInput.parse(message.field("signature-input").orElse(""));
    List<String> covered = input.covered();
    boolean addressed =
        covered.contains("@target-uri")
            || covered.contains("@authority") && covered.contains("@request-target")
            || covered.contains("@authority") && covered.contains("@path");
    boolean withBody = message.method().equals("POST");
    if (!covered.contains("@method")
        || !addressed
        || withBody && !covered.contains("content-digest")) {
      throw new BadSignature(Reason.UNCOVERED);
    }
    if (covered.contains("content-digest")) {
      Digests.check(component(message, "content-digest"), message.body());
    }
    String created = input.given("created").orElseThrow(() -> new BadSignature(Reason.TIME));
    return new Claim(
        input.given("keyid").orElseThrow(() -> new BadSignature(Reason.MALFORMED)),
        Algorithm.named(input.given("alg").orElse("")),
        created(created),
        base(message, covered, input.parameters()).getBytes(UTF_8),
        signature(message, input.label()));
  }

  /// What is signed (2.5): a line for each component, and one for the list of them.
  static String base(Message message, List<String> covered, String parameters) throws BadSignature {
    if (new HashSet<>(covered).size() < covered.size()) {
      throw new BadSignature(Reason.MALFORMED);
    }
    var base = new StringBuilder();
    for (String name : covered) {
      base.append('"').append(name).append("\": ").append(component(message, name)).append('\n');
    }
    return base.append("\"@signature-params\": ").append(parameters).toString();
  }

  private static String component(Message message, String name) throws BadSignature {
    Optional<String> value =
        switch (name) {
          case "@method" -> Optional.of(message.method());
          case "@target-uri" -> Optional.of(message.target().toString());
          case "@authority" -> Optional.of(message.authority());
          case "@scheme" -> Optional.of(message.target().getScheme());
          case "@request-target" -> Optional.of(message.requestTarget());
          case "@path" -> Optional.of(message.path());
          case "@query" ->
              Optional.of("?" + Optional.ofNullable(message.target().getRawQuery()).orElse(""));
          default -> message.field(name);
        };
    return value.orElseThrow(() -> new BadSignature(Reason.UNCOVERED));
  }

  private static Instant created(String second) throws BadSignature {
    if (!second.matches("\\d{1,12}")) {
      throw new BadSignature(Reason.MALFORMED);
    }
    return Instant.ofEpochSecond(Long.parseLong(second));
  }

  private static byte[] signature(Message message, String label) throws BadSignature {
    Matcher member = SIGNATURE.matcher(message.field("signature").orElse(""));
    if (!member.matches() || !member.group(1).equals(label)) {
      throw new BadSignature(Reason.MALFORMED);
    }
    try {
      return Base64.getDecoder().decode(member.group(2));
    } catch (IllegalArgumentException notBase64) {
      throw new BadSignature(Reason.MALFORMED);
    }
  }
}
