package rallycry.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import rallycry.platforms.kit.Hmac;

/// X or Facebook, played: they call our own door, and sign what they send.
final class Webhook implements Peer {

  static final String PAGE_POST = "1_1";

  private final HttpClient client;
  private final URI door;
  private final Wire wire;
  private final Hmac secret;

  /// How each of them tells of a post, of its end, and signs.
  enum Wire {
    X,
    FACEBOOK
  }

  Webhook(HttpClient client, URI door, Wire wire, String secret) {
    this.client = client;
    this.door = door;
    this.wire = wire;
    this.secret = new Hmac(secret);
  }

  @Override
  public void says(Said said) {
    send(
        switch (wire) {
          case X ->
              "{\"data\":{\"event_type\":\"post.reply.create\",\"payload\":{\"id\":\"%d\",\"text\":\"%s\",\"author_id\":\"%d\",\"created_at\":\"%s\",\"lang\":\"%s\",\"edit_history_post_ids\":[\"%d\"]}}}"
                  .formatted(
                      said.number(),
                      said.text(),
                      said.number(),
                      said.at(),
                      said.language(),
                      said.number());
          case FACEBOOK -> change(said, "add", ",\"message\":\"%s\"".formatted(said.text()));
        });
  }

  @Override
  public void takesBack(Said said) {
    send(
        switch (wire) {
          case X ->
              "{\"data\":{\"event_type\":\"post.delete\",\"payload\":{\"id\":\"%d\"}}}"
                  .formatted(said.number());
          case FACEBOOK -> change(said, "remove", "");
        });
  }

  private static String change(Said said, String verb, String more) {
    long second = said.at().getEpochSecond();
    return "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":%d,\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"%s\",\"comment_id\":\"1_%d\",\"post_id\":\"%s\",\"parent_id\":\"%s\",\"from\":{\"id\":\"%d\"},\"created_time\":%d%s}}]}]}"
        .formatted(
            System.currentTimeMillis() / 1000,
            verb,
            said.number(),
            PAGE_POST,
            PAGE_POST,
            said.number(),
            second,
            more);
  }

  private void send(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] mark = secret.sign(body);
    var request =
        HttpRequest.newBuilder(door)
            .header(
                wire == Wire.X ? "x-twitter-webhooks-signature" : "X-Hub-Signature-256",
                "sha256="
                    + (wire == Wire.X
                        ? Base64.getEncoder().encodeToString(mark)
                        : HexFormat.of().formatHex(mark)))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      client.send(request, BodyHandlers.discarding());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
