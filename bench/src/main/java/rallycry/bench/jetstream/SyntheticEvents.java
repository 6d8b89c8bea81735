package rallycry.bench.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/// A stretch of an invented Bluesky, in frames of a web socket: posts in several scripts, some with
/// links, pictures and hashtags, one in ten a deletion, one in forty news of an account, and one in
/// a thousand an answer to the call.
final class SyntheticEvents {

  static final String CALL = "at://did:plc:asker/app.bsky.feed.post/call";
  static final String TAG = "AskedAndAnswered";

  private static final int FINAL_TEXT = 0x81;
  private static final long BEGAN = 1_795_600_000_000_000L;
  private static final String[] TEXTS = {
    "The bread came out well today, and the whole kitchen smells of it.",
    "Der Zug hält heute länger, und alle schauen aus dem Fenster auf den Fluss.",
    "今日は天気がいいので、公園まで歩いて行きました。犬も一緒です。",
    "صباح الخير، القهوة جاهزة والشمس مشرقة اليوم",
    "What a match! Nobody \\\"expected\\\" that in the last minute.\\nAnd now to bed. 🌙"
  };

  private final Random random = new Random(42);
  private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
  private int ours;

  private SyntheticEvents(int events) {
    for (int event = 0; event < events; event++) {
      frame(line(event));
    }
  }

  /// @param ours how many of them are to be heard
  @SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
  record Stretch(byte[] frames, int events, int ours) {}

  static Stretch of(int events) {
    var synthetic = new SyntheticEvents(events);
    return new Stretch(synthetic.frames.toByteArray(), events, synthetic.ours);
  }

  private String line(int event) {
    int kind = random.nextInt(1000);
    String did =
        "did:plc:" + Integer.toString(random.nextInt(1 << 28) | 1 << 28, 32) + "ab7cdefgh2";
    String begin = "{\"did\":\"%s\",\"time_us\":%d,".formatted(did, BEGAN + event * 1000L);
    if (kind < 25) {
      return begin
          + "\"kind\":\"identity\",\"identity\":{\"did\":\"%s\",\"handle\":\"someone.example\",\"seq\":%d,\"time\":\"2026-11-25T10:00:00Z\"}}"
              .formatted(did, event);
    }
    String commit =
        "\"kind\":\"commit\",\"commit\":{\"rev\":\"3mptbypcq372f\",\"operation\":\"%s\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"3mp%d\"";
    if (kind < 125) {
      return begin + commit.formatted("delete", event) + "}}";
    }
    return begin
        + commit.formatted("create", event)
        + ",\"record\":{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-11-25T10:00:00.240Z\",\"langs\":[\"en\"],"
        + more(kind)
        + "\"text\":\""
        + TEXTS[random.nextInt(TEXTS.length)]
        + "\"},\"cid\":\"bafyreibx4ptq4pxhtrmgkyqpnpzjmwqvqkvxd4lq5m3ntrk2zq6ldj3v5y\"}}";
  }

  private String more(int kind) {
    if (kind == 999) {
      ours++;
      return reply(CALL);
    }
    return switch (kind % 4) {
      case 0 -> reply("at://did:plc:q7suwaz53ztc4mbiqyygbn43/app.bsky.feed.post/3mptaqyvb5c2c");
      case 1 ->
          "\"facets\":[{\"features\":[{\"$type\":\"app.bsky.richtext.facet#tag\",\"tag\":\"bread\"}],\"index\":{\"byteEnd\":6,\"byteStart\":0}}],";
      case 2 ->
          "\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[{\"alt\":\"a loaf on a table\",\"aspectRatio\":{\"height\":1500,\"width\":2000},\"image\":{\"$type\":\"blob\",\"mimeType\":\"image/jpeg\",\"ref\":{\"$link\":\"bafkreiegc5lv2kmlrcyh4qcpcxkuqdcsnkqp3c2nkykvfcnkwuo6tz5d4m\"},\"size\":524288}}]},";
      default -> "";
    };
  }

  private static String reply(String root) {
    return "\"reply\":{\"parent\":{\"cid\":\"bafyreibx4ptq4pxhtrmgkyqpnpzjmwqvqkvxd4lq5m3ntrk2zq6ldj3v5y\",\"uri\":\"%s\"},\"root\":{\"cid\":\"bafyreibx4ptq4pxhtrmgkyqpnpzjmwqvqkvxd4lq5m3ntrk2zq6ldj3v5y\",\"uri\":\"%s\"}},"
        .formatted(root, root);
  }

  /// All of them are between 126 bytes and 64 KiB long.
  private void frame(String line) {
    byte[] text = line.getBytes(UTF_8);
    frames.write(FINAL_TEXT);
    frames.write(126);
    frames.write(text.length >> 8);
    frames.write(text.length);
    frames.writeBytes(text);
  }
}
