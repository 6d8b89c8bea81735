package rallycry.platforms.activitypub;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import rallycry.platforms.activitypub.signature.Signer;
import rallycry.platforms.activitypub.signature.Signer.Form;
import rallycry.platforms.kit.http.Answer;
import rallycry.platforms.kit.http.PoliteClient;

/// Asks and tells other servers, signed. Who does not take the new form of signature is asked again
/// in the old one, and from then on in that one first: "double-knocking".
final class Knocks {

  private static final int HOSTS = 20_000;
  private static final byte[] NOTHING = new byte[0];

  /// What is asked for: JSON that says of itself that it is ActivityPub. A file that somebody
  /// uploaded does not.
  private static final String ACCEPT =
      "application/activity+json, application/ld+json;"
          + " profile=\"https://www.w3.org/ns/activitystreams\"";

  private final PoliteClient client;
  private final InstantSource clock;
  private final Recent<String, Form> forms = new Recent<>(HOSTS);

  Knocks(PoliteClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  private interface Attempt {
    Answer in(Form form) throws IOException, InterruptedException;
  }

  Answer get(URI uri, Signer signer) throws IOException, InterruptedException {
    return knock(
        uri,
        form ->
            client.get(
                uri,
                at -> {
                  Map<String, String> headers =
                      new HashMap<>(signer.sign(form, "GET", at, NOTHING, clock.instant()));
                  headers.put("accept", ACCEPT);
                  return headers;
                }));
  }

  Answer post(URI uri, Signer signer, byte[] body) throws IOException, InterruptedException {
    return knock(
        uri,
        form -> {
          Map<String, String> headers =
              new HashMap<>(signer.sign(form, "POST", uri, body, clock.instant()));
          headers.put("content-type", "application/activity+json");
          return client.post(uri, headers, body);
        });
  }

  private Answer knock(URI uri, Attempt attempt) throws IOException, InterruptedException {
    Form first = forms.get(uri.getRawAuthority()).orElse(Form.RFC_9421);
    Answer answer = attempt.in(first);
    if (answer.status() != 400 && answer.status() != 401) {
      return answer;
    }
    Form other = first == Form.CAVAGE ? Form.RFC_9421 : Form.CAVAGE;
    Answer second = attempt.in(other);
    if (second.fine()) {
      forms.put(uri.getRawAuthority(), other);
    }
    return second;
  }
}
