package rallycry.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

/// Nothing in the data folder but the key can tell that a given account answered.
class NeverAListTest {

  private static final long FIRST_ID = 919_000_000_000_000_000L;
  private static final int PEOPLE = 40;

  @TempDir Path folder;

  @Test
  void noByteOfTheFolder_butTheKey_tellsWhoAnswered() throws Exception {
    try (var data = DataFolder.open(folder)) {
      recordEverything(data);
      assertNobodyIsNamed();
    }
    assertNobodyIsNamed();
    Path copy = folder.resolve("copy");
    Backup.take(folder, copy, false);
    assertNobodyIsNamed();
  }

  @Test
  void theSearch_findsWhatIsThere() throws Exception {
    for (byte[] trace : traces(account(3))) {
      Files.write(folder.resolve("leak"), ByteBuffer.allocate(199).put(7, trace).array());
      assertThat(named()).isNotEmpty();
    }
  }

  private static void recordEverything(DataFolder data) {
    var names = data.pseudonyms();
    var batch = new EntryBatch();
    for (int i = 0; i < PEOPLE; i++) {
      batch.add(
          new Entry.Answered(
              names.post(Platform.X, post(i)),
              names.account(Platform.X, account(i)),
              Platform.X,
              i,
              0,
              Outcome.STORY,
              Settings.NONE,
              Language.of("en")));
      batch.add(
          new Entry.PostRetracted(names.post(Platform.X, post(i)), Platform.X, i, Cause.DELETED));
      batch.add(new Entry.AccountGone(names.account(Platform.X, account(i)), Platform.X, i));
    }
    data.engine().record(batch);
  }

  private void assertNobodyIsNamed() throws Exception {
    assertThat(named()).isEmpty();
  }

  /// Files in which an id stands in any shape.
  private List<Path> named() throws Exception {
    var named = new ArrayList<Path>();
    for (Path file : files()) {
      String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
      for (int i = 0; i < PEOPLE; i++) {
        if (Stream.concat(traces(account(i)).stream(), traces(post(i)).stream())
            .anyMatch(trace -> bytes.contains(new String(trace, ISO_8859_1)))) {
          named.add(file);
        }
      }
    }
    return named;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("key")).toList();
    }
  }

  /// The shapes in which an id could stand somewhere, hashes that anybody can compute among them.
  private static List<byte[]> traces(String id) throws NoSuchAlgorithmException {
    byte[] utf8 = id.getBytes(UTF_8);
    var traces = new ArrayList<byte[]>();
    traces.add(utf8);
    traces.add(id.getBytes(UTF_16LE));
    traces.add(id.getBytes(UTF_16BE));
    traces.add(number(id, ByteOrder.BIG_ENDIAN));
    traces.add(number(id, ByteOrder.LITTLE_ENDIAN));
    traces.add(Base64.getEncoder().withoutPadding().encode(utf8));
    traces.add(HexFormat.of().formatHex(utf8).getBytes(UTF_8));
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
      byte[] hash = MessageDigest.getInstance(algorithm).digest(utf8);
      traces.add(hash);
      traces.add(HexFormat.of().formatHex(hash).getBytes(UTF_8));
      // A hash cut to the length of a key is no better.
      traces.add(Arrays.copyOf(hash, 8));
    }
    return traces;
  }

  private static byte[] number(String id, ByteOrder order) {
    return ByteBuffer.allocate(Long.BYTES).order(order).putLong(Long.parseLong(id)).array();
  }

  private static String account(int person) {
    return Long.toString(FIRST_ID + person * 7_919L);
  }

  private static String post(int person) {
    return Long.toString(2 * FIRST_ID + person * 104_729L);
  }
}
