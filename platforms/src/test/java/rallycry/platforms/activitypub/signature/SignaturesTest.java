package rallycry.platforms.activitypub.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rallycry.platforms.activitypub.signature.BadSignature.Reason;
import rallycry.platforms.activitypub.signature.Signer.Form;

/// Held against the examples that both standards print, and against each other.
class SignaturesTest {

  private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");
  private static final URI INBOX = URI.create("https://here.example/actors/metoo/inbox?a=b");
  private static final byte[] BODY = "{\"type\":\"Like\"}".getBytes(UTF_8);

  private static KeyPair pair;

  @BeforeAll
  static void makeKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
  }

  /// RFC 9421, B.2.6, with the key of B.1.4.
  @Test
  void exampleOfRfc9421_holds() throws Exception {
    var request =
        new Message(
            "POST",
            URI.create("https://example.com/foo?param=Value&Pet=dog"),
            Map.of(
                "date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
                "content-type", List.of("application/json"),
                "content-length", List.of("18")),
            "{\"hello\": \"world\"}".getBytes(UTF_8));
    String parameters =
        "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
            + ";created=1618884473;keyid=\"test-key-ed25519\"";
    SignatureInput input = SignatureInput.parse("sig-b26=" + parameters);
    String base = MessageSignatures.base(request, input.covered(), input.parameters());
    assertThat(base.lines())
        .containsExactly(
            "\"date\": Tue, 20 Apr 2021 02:07:55 GMT",
            "\"@method\": POST",
            "\"@path\": /foo",
            "\"@authority\": example.com",
            "\"content-type\": application/json",
            "\"content-length\": 18",
            "\"@signature-params\": " + parameters);
    PublicKey key = key("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=");
    byte[] signature =
        bytes(
            "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQ",
            "CK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==");
    assertThat(Algorithm.ED25519.verify(key, base.getBytes(UTF_8), signature)).isTrue();
    assertThat(Algorithm.RSA.verify(key, base.getBytes(UTF_8), signature)).isFalse();
    assertThat(Algorithm.ED25519.verify(key, (base + " ").getBytes(UTF_8), signature)).isFalse();
  }

  /// draft-cavage-http-signatures-12, C.2.
  @Test
  void exampleOfCavage_holds() throws Exception {
    var request =
        new Message(
            "POST",
            URI.create("https://example.com/foo?param=value&pet=dog"),
            Map.of("date", List.of("Sun, 05 Jan 2014 21:31:40 GMT")),
            new byte[0]);
    String base = Cavage.base(request, Map.of(), List.of("(request-target)", "host", "date"));
    assertThat(base.lines())
        .containsExactly(
            "(request-target): post /foo?param=value&pet=dog",
            "host: example.com",
            "date: Sun, 05 Jan 2014 21:31:40 GMT");
    PublicKey key =
        key(
            "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C3",
            "6rPJj+CvfSC8+q28hxA161QFNUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6",
            "Z4UMR7EOcpfdUE9Hf3m/hs+FUR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJw",
            "oYi+1hqp1fIekaxsyQIDAQAB");
    byte[] signature =
        bytes(
            "qdx+H7PHHDZgy4y/Ahn9Tny9V3GP6YgBPyUXMmoxWtLbHpUnXS2mg2+SbrQDMCJy",
            "pxBLSPQR2aAjn7ndmw2iicw3HMbe8VfEdKFYRqzic+efkb3nndiv/x1xSHDJWeSW",
            "kx3ButlYSuBskLu6kd9Fswtemr3lgdDEmn04swr2Os0=");
    assertThat(Algorithm.OF_KEY.verify(key, base.getBytes(UTF_8), signature)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void whatWeSign_isReadAsSigned(Form form) throws Exception {
    Claim claim = Claims.read(signed(form), NOON);
    assertThat(claim.keyId()).isEqualTo("https://there.example/chi#main-key");
    assertThat(claim.created()).isEqualTo(NOON);
    assertThat(claim.holds(pair.getPublic())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void anyChange_isNoticed(Form form) throws Exception {
    Message signed = signed(form);
    var elsewhere = URI.create("https://other.example/actors/metoo/inbox?a=b");
    assertThat(holds(new Message("POST", elsewhere, signed.headers(), BODY))).isFalse();
    assertThat(holds(new Message("POST", INBOX.resolve("/"), signed.headers(), BODY))).isFalse();
    refused(new Message("POST", INBOX, signed.headers(), new byte[1]), NOON, Reason.DIGEST);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void time_isLimited_bothWays(Form form) throws Exception {
    assertThat(Claims.read(signed(form), NOON.plus(Duration.ofHours(12))).created())
        .isEqualTo(NOON);
    refused(signed(form), NOON.plus(Duration.ofHours(13)), Reason.TIME);
    refused(signed(form), NOON.minus(Duration.ofMinutes(6)), Reason.TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "RFC_9421, signature-input, '\"@method\" '",
    "RFC_9421, signature-input, '\"@target-uri\" '",
    "RFC_9421, signature-input, ' \"content-digest\"'",
    "CAVAGE, signature, '(request-target) '",
    "CAVAGE, signature, 'host '",
    "CAVAGE, signature, ' digest'",
    "CAVAGE, signature, 'date '",
  })
  void whatHasToBeCovered_isAskedFor(Form form, String header, String left) {
    Message signed = signed(form);
    Map<String, List<String>> headers = new HashMap<>(signed.headers());
    headers.computeIfPresent(header, (_, one) -> List.of(one.getFirst().replace(left, "")));
    assertThat(headers).isNotEqualTo(signed.headers());
    refused(new Message("POST", INBOX, headers, BODY), NOON, Reason.UNCOVERED);
  }

  @Test
  void severalSignatures_areRefused() {
    Message signed = signed(Form.RFC_9421);
    Map<String, List<String>> headers = new HashMap<>(signed.headers());
    headers.computeIfPresent(
        "signature-input", (_, one) -> List.of(one.getFirst() + ", b=(\"@method\");created=1"));
    refused(new Message("POST", INBOX, headers, BODY), NOON, Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keyId=\"a\"",
        "keyId=\"a\",keyId=\"b\"",
        "keyId",
        "keyId=\"a\",headers=\"(request-target) host date\",signature=\"?\"",
        "",
        "\"\"\"",
      })
  void nonsense_isRefused(String header) {
    var headers =
        Map.of("signature", List.of(header), "date", List.of("Sun, 08 Mar 2026 12:00:00 GMT"));
    var message = new Message("GET", INBOX, headers, new byte[0]);
    assertThatExceptionOfType(BadSignature.class).isThrownBy(() -> Claims.read(message, NOON));
  }

  private static Message signed(Form form) {
    var signer = new Signer("https://there.example/chi#main-key", pair.getPrivate());
    Map<String, List<String>> headers = new HashMap<>();
    signer
        .sign(form, "POST", INBOX, BODY, NOON)
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return new Message("POST", INBOX, headers, BODY);
  }

  private static boolean holds(Message message) throws BadSignature {
    return Claims.read(message, NOON).holds(pair.getPublic());
  }

  private static void refused(Message message, Instant now, Reason reason) {
    assertThatExceptionOfType(BadSignature.class)
        .isThrownBy(() -> Claims.read(message, now))
        .satisfies(bad -> assertThat(bad.reason()).isEqualTo(reason));
  }

  private static PublicKey key(String... base64) {
    String lines = String.join("\n", base64);
    return Keys.ofPem("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
        .orElseThrow();
  }

  private static byte[] bytes(String... base64) {
    return Base64.getDecoder().decode(String.join("", base64));
  }
}
