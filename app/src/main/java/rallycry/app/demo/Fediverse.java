package rallycry.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/// A server of the fediverse, played: it shows its accounts to whoever asks for their key. All of
/// them have the same one.
final class Fediverse implements HttpService {

  private final KeyPair pair = pair();

  KeyPair keys() {
    return pair;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/{name}", this::actor);
  }

  private void actor(ServerRequest request, ServerResponse response) {
    String id = "http://" + request.authority() + request.path().absolute().path();
    String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    response
        .header(HeaderNames.CONTENT_TYPE, "application/activity+json")
        .send(
            """
            {"id":"%1$s","type":"Person","inbox":"%1$s/inbox","publicKey":{"id":"%1$s#main-key",\
            "owner":"%1$s","publicKeyPem":"-----BEGIN PUBLIC KEY-----\\n%2$s\\n-----END PUBLIC KEY-----"}}\
            """
                .formatted(id, key)
                .getBytes(UTF_8));
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException("every Java platform has RSA", never);
    }
  }
}
