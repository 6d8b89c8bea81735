package rallycry.core.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

/// The 48 bytes of an [Entry], laid out as `package-info` draws them.
public final class EntryCodec {

  /// Bytes of one entry.
  public static final int SIZE = 48;

  private static final byte ANSWERED = 0;
  private static final byte POST_RETRACTED = 1;
  private static final byte ACCOUNT_GONE = 2;
  private static final byte ACCOUNT_LINKED = 3;
  private static final byte PUT_BACK = 4;
  private static final byte LINKS_TAKEN_BACK = 5;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final Platform[] PLATFORMS = Platform.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Cause[] CAUSES = Cause.values();

  private EntryCodec() {}

  /// Writes the entry at `offset`.
  public static void write(Entry entry, byte[] to, int offset) {
    switch (entry) {
      case Entry.Answered e -> write(e, to, offset);
      case Entry.PostRetracted e -> {
        head(to, offset, e.post(), Key.NONE, e.minute(), 0);
        tail(to, offset, POST_RETRACTED, e.platform(), e.cause().ordinal());
      }
      case Entry.AccountGone e -> {
        head(to, offset, Key.NONE, e.account(), e.minute(), 0);
        tail(to, offset, ACCOUNT_GONE, e.platform(), 0);
      }
      case Entry.PutBack e -> {
        head(to, offset, e.post(), Key.NONE, e.minute(), 0);
        tail(to, offset, PUT_BACK, e.platform(), 0);
      }
      case Entry.AccountLinked e -> {
        head(to, offset, e.answer(), e.account(), e.minute(), 0);
        tail(to, offset, ACCOUNT_LINKED, e.platform(), 0);
      }
      case Entry.LinksTakenBack e -> {
        head(to, offset, e.answer(), Key.NONE, e.minute(), 0);
        tail(to, offset, LINKS_TAKEN_BACK, e.platform(), 0);
      }
    }
  }

  /// The same for an answer, of which no object need be made.
  static void write(Entry.Answered answer, byte[] to, int offset) {
    head(to, offset, answer.post(), answer.account(), answer.minute(), answer.version());
    tail(to, offset, ANSWERED, answer.platform(), answer.outcome().ordinal());
    INT.set(to, offset + 44, answer.settings().bits() << 15 | answer.language().code());
  }

  /// Reads the entry at `offset`.
  ///
  /// @throws IllegalArgumentException if the bytes are no entry
  public static Entry read(byte[] from, int offset) {
    int minute = minute(from, offset);
    Platform platform = platform(from, offset);
    int code = from[offset + 42];
    return switch (from[offset + 40]) {
      case ANSWERED -> answered(from, offset);
      case POST_RETRACTED ->
          new Entry.PostRetracted(key(from, offset), platform, minute, at(CAUSES, code, "cause"));
      case ACCOUNT_GONE -> new Entry.AccountGone(key(from, offset + 16), platform, minute);
      case PUT_BACK -> new Entry.PutBack(key(from, offset), platform, minute);
      case ACCOUNT_LINKED ->
          new Entry.AccountLinked(key(from, offset + 16), key(from, offset), platform, minute);
      case LINKS_TAKEN_BACK -> new Entry.LinksTakenBack(key(from, offset), minute);
      default -> throw new IllegalArgumentException("no such entry type: " + from[offset + 40]);
    };
  }

  static boolean isAnswered(byte[] from, int offset) {
    return from[offset + 40] == ANSWERED;
  }

  /// Reads the answer at `offset`.
  static Entry.Answered answered(byte[] from, int offset) {
    int reading = (int) INT.get(from, offset + 44);
    return new Entry.Answered(
        key(from, offset),
        key(from, offset + 16),
        platform(from, offset),
        minute(from, offset),
        (int) INT.get(from, offset + 36),
        at(OUTCOMES, from[offset + 42], "outcome"),
        new Settings(reading >>> 15),
        new Language(reading & 0x7fff));
  }

  private static void head(byte[] to, int offset, Key post, Key account, int minute, int version) {
    LONG.set(to, offset, post.high());
    LONG.set(to, offset + 8, post.low());
    LONG.set(to, offset + 16, account.high());
    LONG.set(to, offset + 24, account.low());
    INT.set(to, offset + 32, minute);
    INT.set(to, offset + 36, version);
  }

  private static void tail(byte[] to, int offset, byte type, Platform platform, int code) {
    to[offset + 40] = type;
    to[offset + 41] = (byte) platform.ordinal();
    to[offset + 42] = (byte) code;
    to[offset + 43] = 0;
    INT.set(to, offset + 44, 0);
  }

  private static int minute(byte[] from, int offset) {
    return (int) INT.get(from, offset + 32);
  }

  private static Platform platform(byte[] from, int offset) {
    return at(PLATFORMS, from[offset + 41], "platform");
  }

  private static Key key(byte[] from, int offset) {
    return new Key((long) LONG.get(from, offset), (long) LONG.get(from, offset + 8));
  }

  private static <E> E at(E[] values, int code, String what) {
    if (code < 0 || code >= values.length) {
      throw new IllegalArgumentException("no such " + what + ": " + code);
    }
    return values[code];
  }
}
