package rallycry.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.PrivateKey;
import java.time.InstantSource;
import rallycry.platforms.activitypub.signature.Signer;
import rallycry.platforms.activitypub.signature.Signer.Form;

/// What a server of the fediverse delivers to our inbox, signed by its accounts in either form.
///
/// @param accounts the address below which they lie
/// @param call our own address as others write it: it is part of every signature, whatever port we
///   listen on
/// @param inbox where it is delivered in truth
record Deliveries(
    Calling calling, String accounts, PrivateKey key, URI call, URI inbox, InstantSource clock)
    implements Peer {

  @Override
  public void says(Said said) {
    deliver(said, "Create", note(said, said.text(), ""));
  }

  /// Some write other words, some leave, most delete.
  @Override
  public void takesBack(Said said) {
    switch ((int) (said.number() % 5)) {
      case 0 ->
          deliver(
              said,
              "Update",
              note(
                  said,
                  "I would rather say nothing.",
                  ",\"updated\":\"%s\"".formatted(clock.instant())));
      case 1 -> deliver(said, "Delete", "\"%s\"".formatted(actor(said)));
      default ->
          deliver(
              said,
              "Delete",
              "{\"type\":\"Tombstone\",\"id\":\"%s/statuses/1\"}".formatted(actor(said)));
    }
  }

  private void deliver(Said said, String type, String object) {
    byte[] body =
        "{\"id\":\"%s#%s\",\"type\":\"%s\",\"actor\":\"%s\",\"object\":%s}"
            .formatted(actor(said), type, type, actor(said), object)
            .getBytes(UTF_8);
    Form form = said.number() % 2 == 0 ? Form.RFC_9421 : Form.CAVAGE;
    var signer = new Signer(actor(said) + "#main-key", key);
    URI target = call.resolve(inbox.getPath());
    calling.post(inbox, body, signer.sign(form, "POST", target, body, clock.instant()));
  }

  private String note(Said said, String text, String more) {
    return "{\"type\":\"Note\",\"id\":\"%s/statuses/1\",\"attributedTo\":\"%s\",\"inReplyTo\":\"%s\",\"published\":\"%s\",\"to\":[\"as:Public\"],\"contentMap\":{\"%s\":\"<p>%s</p>\"},\"content\":\"<p>%s</p>\"%s}"
        .formatted(actor(said), actor(said), call, said.at(), said.language(), text, text, more);
  }

  private String actor(Said said) {
    return accounts + said.author();
  }
}
