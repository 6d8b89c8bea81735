package rallycry.platforms.activitypub.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Signs what we send.
///
/// @param keyId where others find the key to hold it against
public record Signer(String keyId, PrivateKey key) {

  /// The two forms of a signature, the newer one first.
  public enum Form {
    RFC_9421,
    CAVAGE
  }

  /// RFC 9110 asks for two digits of the day, which the JDK's own format has not.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  /// The headers that make a request ours: `date`, the digest of a body, and the signature.
  ///
  /// @param body empty for one without
  public Map<String, String> sign(Form form, String method, URI target, byte[] body, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("date", DATE.format(now));
    boolean withBody = method.equals("POST");
    return switch (form) {
      case RFC_9421 -> {
        if (withBody) {
          headers.put("content-digest", Digests.contentDigest(body));
        }
        yield rfc9421(method, target, headers, now);
      }
      case CAVAGE -> {
        if (withBody) {
          headers.put("digest", Digests.digest(body));
        }
        yield cavage(method, target, headers);
      }
    };
  }

  private Map<String, String> rfc9421(
      String method, URI target, Map<String, String> headers, Instant now) {
    List<String> covered = new ArrayList<>(List.of("@method", "@target-uri", "@authority"));
    covered.addAll(headers.keySet());
    String parameters =
        "(\"%s\");created=%d;keyid=\"%s\";alg=\"rsa-v1_5-sha256\""
            .formatted(String.join("\" \"", covered), now.getEpochSecond(), keyId);
    try {
      String base = MessageSignatures.base(message(method, target, headers), covered, parameters);
      headers.put("signature-input", "sig1=" + parameters);
      headers.put("signature", "sig1=:" + signature(base) + ":");
      return headers;
    } catch (BadSignature never) {
      throw new IllegalStateException("we cover what is there", never);
    }
  }

  private Map<String, String> cavage(String method, URI target, Map<String, String> headers) {
    List<String> covered = new ArrayList<>(List.of("(request-target)", "host"));
    covered.addAll(headers.keySet());
    try {
      String base = Cavage.base(message(method, target, headers), Map.of(), covered);
      headers.put(
          "signature",
          "keyId=\"%s\",algorithm=\"rsa-sha256\",headers=\"%s\",signature=\"%s\""
              .formatted(keyId, String.join(" ", covered), signature(base)));
      return headers;
    } catch (BadSignature never) {
      throw new IllegalStateException("we cover what is there", never);
    }
  }

  private String signature(String base) {
    return Base64.getEncoder().encodeToString(Algorithm.sign(key, base.getBytes(UTF_8)));
  }

  private static Message message(String method, URI target, Map<String, String> headers) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    headers.forEach((name, value) -> values.put(name, List.of(value)));
    return new Message(method, target, values, new byte[0]);
  }
}
