package rallycry.platforms.meta;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Inbox;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Fields;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Hmac;
import rallycry.platforms.kit.Unreadable;

/// Where Meta calls us, for one of its networks:
///
/// ```
/// GET  /inbox/facebook                 the handshake, by which Meta checks that the address is ours
/// POST /inbox/facebook                 events, signed over the raw body
/// POST /inbox/facebook/deletion        somebody wants what we hold of them to be deleted
/// GET  /inbox/facebook/deletion/CODE   what became of that
/// POST /inbox/facebook/deauthorize     somebody left the host's app
/// ```
///
/// Deliveries come late, twice and out of order; the ledger takes them so.
public final class Door implements Inbox {

  private static final int CODE_TIME = 16;

  private final Product product;
  private final String path;
  private final Hmac secret;
  private final byte[] verifyToken;
  private final URI publicUrl;
  private final Envelope envelope;

  /// @param appSecret of the host's app, as Meta's developer page shows it
  /// @param verifyToken chosen by the host, and typed in there
  /// @param publicUrl of this server, for the address of the status page
  /// @param calls ids of the posts that ask
  public Door(
      Product product, String appSecret, String verifyToken, URI publicUrl, Set<String> calls) {
    this.product = product;
    path = "/inbox/" + product.word();
    secret = new Hmac(appSecret);
    this.verifyToken = verifyToken.getBytes(UTF_8);
    this.publicUrl = publicUrl;
    envelope = new Envelope(new Event(product, Set.copyOf(calls)));
  }

  @Override
  public String name() {
    return product.word() + ":webhook";
  }

  @Override
  public Platform platform() {
    return product.platform();
  }

  @Override
  public Abilities abilities() {
    return switch (product) {
      case FACEBOOK ->
          Abilities.of(
              Ability.AUTHORS,
              Ability.EDITS,
              Ability.DELETIONS,
              Ability.ACCOUNTS_GONE,
              Ability.THREADS);
      case INSTAGRAM, THREADS ->
          Abilities.of(Ability.AUTHORS, Ability.ACCOUNTS_GONE, Ability.THREADS);
    };
  }

  @Override
  public boolean serves(String method, String path, Optional<String> accept) {
    return path.equals(this.path) || path.startsWith(this.path + "/");
  }

  @Override
  public Reply receive(Request request) {
    String below = request.uri().getPath().substring(path.length());
    return switch (request.method() + " " + below.replaceFirst("(?<=/deletion/).+", "CODE")) {
      case "GET " -> handshake(request);
      case "POST " -> events(request);
      case "POST /deletion" -> deletion(request);
      case "GET /deletion/CODE" -> status(below.substring("/deletion/".length()));
      case "POST /deauthorize" -> deauthorize(request);
      default -> Reply.of(404);
    };
  }

  private Reply handshake(Request request) {
    Map<String, String> query = Fields.of(request.uri().getRawQuery());
    byte[] token = query.getOrDefault("hub.verify_token", "").getBytes(UTF_8);
    boolean ours =
        query.getOrDefault("hub.mode", "").equals("subscribe")
            && MessageDigest.isEqual(verifyToken, token);
    return ours
        ? Reply.text(200, "text/plain; charset=utf-8", query.getOrDefault("hub.challenge", ""))
        : Reply.of(403);
  }

  private Reply events(Request request) {
    if (!signed(request)) {
      return Reply.of(403);
    }
    var heard = new Heard();
    try {
      envelope.read(request.body(), heard);
    } catch (Unreadable unknown) {
      // Acknowledged all the same: Meta would send it again for days, and it would be no clearer.
      heard.unreadable(unknown.reason());
    }
    return new Reply(200, Map.of(), new byte[0], heard.activities(), heard.missed());
  }

  private boolean signed(Request request) {
    String header = request.header("x-hub-signature-256").orElse("");
    return secret.signed(request.body(), header, HexFormat.of()::parseHex);
  }

  /// What we hold of somebody is their answers, under keys; they end with this.
  private Reply deletion(Request request) {
    Optional<String> user = asking(request);
    if (user.isEmpty()) {
      return Reply.of(400);
    }
    String code = code(request.at());
    String answer =
        "{\"url\":\"%s\",\"confirmation_code\":\"%s\"}"
            .formatted(publicUrl.resolve(path + "/deletion/" + code), code);
    return new Reply(
        200,
        Map.of("content-type", "application/json"),
        answer.getBytes(UTF_8),
        List.of(gone(user.get(), request.at())));
  }

  private Reply deauthorize(Request request) {
    return asking(request)
        .map(user -> Reply.of(200, gone(user, request.at())))
        .orElseGet(() -> Reply.of(400));
  }

  private Optional<String> asking(Request request) {
    String signed =
        Fields.of(new String(request.body(), US_ASCII)).getOrDefault("signed_request", "");
    return SignedRequest.user(signed, secret);
  }

  private Activity gone(String user, Instant at) {
    return new Activity.AccountGone(product.platform(), user, at.getEpochSecond());
  }

  /// The page that a code leads to; it knows the code by our own signature, so nothing is kept.
  private Reply status(String code) {
    if (code.length() <= CODE_TIME || !code.equals(code(time(code)))) {
      return Reply.of(404);
    }
    return Reply.text(
        200,
        "text/plain; charset=utf-8",
        "The request of %s was carried out at once. What was counted of this account counts no more.\n"
            .formatted(time(code)));
  }

  private String code(Instant at) {
    String time = HexFormat.of().toHexDigits(at.getEpochSecond());
    byte[] mark = secret.sign(("deletion " + time).getBytes(US_ASCII));
    return time + HexFormat.of().formatHex(mark, 0, 12);
  }

  private static Instant time(String code) {
    String digits = code.substring(0, CODE_TIME);
    return digits.matches("0{7}[0-9a-f]{9}")
        ? Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(digits))
        : Instant.EPOCH;
  }
}
