package rallycry.platforms.activitypub.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rallycry.platforms.activitypub.signature.BadSignature.Reason;

/// "Signing HTTP Messages", draft-cavage-http-signatures-12: what nearly all of the fediverse has
/// signed with since 2017.
final class Cavage {

  private static final Pattern PARAMETER =
      Pattern.compile("\\s*([a-zA-Z]+)=(?:\"([^\"]*)\"|(\\d{1,12}))\\s*(?:,|$)");

  private static final Set<String> ALWAYS = Set.of("(request-target)", "host");

  private Cavage() {}

  static Claim read(Message message) throws BadSignature {
    Map<String, String> given = parameters(message);
    List<String> covered =
        List.of(given.getOrDefault("headers", "date").toLowerCase(Locale.ROOT).split(" ", 32));
    boolean withBody = message.method().equals("POST");
    boolean timed = covered.contains("date") || covered.contains("(created)");
    if (!covered.containsAll(ALWAYS) || !timed || withBody && !covered.contains("digest")) {
      throw new BadSignature(Reason.UNCOVERED);
    }
    if (covered.contains("digest")) {
      Digests.check(field(message, given, "digest"), message.body());
    }
    return new Claim(
        required(given, "keyId"),
        Algorithm.named(given.getOrDefault("algorithm", "").toLowerCase(Locale.ROOT)),
        covered.contains("(created)")
            ? Instant.ofEpochSecond(number(required(given, "created")))
            : date(field(message, given, "date")),
        base(message, given, covered).getBytes(UTF_8),
        bytes(required(given, "signature")));
  }

  /// What is signed: a line for each header, in the order of the list.
  static String base(Message message, Map<String, String> given, List<String> covered)
      throws BadSignature {
    var base = new StringBuilder();
    for (String name : covered) {
      base.append(base.isEmpty() ? "" : "\n").append(name).append(": ");
      base.append(field(message, given, name));
    }
    return base.toString();
  }

  private static String field(Message message, Map<String, String> given, String name)
      throws BadSignature {
    return switch (name) {
      case "(request-target)" ->
          message.method().toLowerCase(Locale.ROOT) + " " + message.requestTarget();
      case "(created)" -> required(given, "created");
      case "(expires)" -> required(given, "expires");
      default -> message.field(name).orElseThrow(() -> new BadSignature(Reason.UNCOVERED));
    };
  }

  private static Map<String, String> parameters(Message message) throws BadSignature {
    String header = message.field("signature").orElseThrow(() -> new BadSignature(Reason.UNSIGNED));
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(header);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      String value = Optional.ofNullable(matcher.group(2)).orElseGet(() -> matcher.group(3));
      if (parameters.put(matcher.group(1), value) != null) {
        throw new BadSignature(Reason.MALFORMED);
      }
      end = matcher.end();
    }
    if (end != header.length()) {
      throw new BadSignature(Reason.MALFORMED);
    }
    return parameters;
  }

  private static String required(Map<String, String> given, String name) throws BadSignature {
    String value = given.get(name);
    if (value == null || value.isEmpty()) {
      throw new BadSignature(Reason.MALFORMED);
    }
    return value;
  }

  private static long number(String text) throws BadSignature {
    if (!text.matches("\\d{1,12}")) {
      throw new BadSignature(Reason.MALFORMED);
    }
    return Long.parseLong(text);
  }

  private static byte[] bytes(String base64) throws BadSignature {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw new BadSignature(Reason.MALFORMED);
    }
  }

  private static Instant date(String date) throws BadSignature {
    try {
      return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException notADate) {
      throw new BadSignature(Reason.TIME);
    }
  }
}
