package rallycry.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import rallycry.core.describe.AgeBand;
import rallycry.core.describe.Description;
import rallycry.core.describe.Gender;
import rallycry.core.ledger.Key;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Decision;
import rallycry.core.story.Purpose;
import rallycry.core.story.Readers;
import rallycry.core.story.Reason;
import rallycry.core.story.Told;

/// What lies under a [Seal], as bytes: the answer's key, then
///
/// ```
/// told         purpose 1 · readers 1 · settings 4 · language 4 · text in UTF-8
/// removed      reason 1 · words in UTF-8
/// description  age 1 · gender 1 · country 2 · own words in UTF-8; 0 where nothing was said
/// ```
final class SealedWords {

  private static final int KEY = 2 * Long.BYTES;

  private SealedWords() {}

  static byte[] of(Key answer, Told told) {
    byte[] text = told.text().getBytes(UTF_8);
    return begin(answer, 10 + text.length)
        .put((byte) told.purpose().ordinal())
        .put((byte) told.readers().ordinal())
        .putInt(told.settings().bits())
        .putInt(told.language().code())
        .put(text)
        .array();
  }

  static byte[] of(Key answer, Decision.Remove removed) {
    byte[] words = removed.words().getBytes(UTF_8);
    return begin(answer, 1 + words.length)
        .put((byte) removed.reason().ordinal())
        .put(words)
        .array();
  }

  static byte[] of(Key answer, Description description) {
    byte[] words = description.ownWords().getBytes(UTF_8);
    return begin(answer, 4 + words.length)
        .put((byte) (description.age().map(Enum::ordinal).orElse(-1) + 1))
        .put((byte) (description.gender().map(Enum::ordinal).orElse(-1) + 1))
        .put(description.country().orElse("\0\0").getBytes(UTF_8))
        .put(words)
        .array();
  }

  static Key answer(byte[] content) {
    var in = ByteBuffer.wrap(content);
    return new Key(in.getLong(), in.getLong());
  }

  static Told told(byte[] content) {
    ByteBuffer in = afterKey(content);
    Purpose purpose = Purpose.values()[in.get()];
    Readers readers = Readers.values()[in.get()];
    var settings = new Settings(in.getInt());
    var language = new Language(in.getInt());
    return new Told(purpose, rest(in), readers, settings, language);
  }

  static Decision.Remove removed(byte[] content) {
    ByteBuffer in = afterKey(content);
    return new Decision.Remove(Reason.values()[in.get()], rest(in));
  }

  static Description description(byte[] content) {
    ByteBuffer in = afterKey(content);
    byte age = in.get();
    byte gender = in.get();
    var country = new byte[2];
    in.get(country);
    return new Description(
        age == 0 ? Optional.empty() : Optional.of(AgeBand.values()[age - 1]),
        gender == 0 ? Optional.empty() : Optional.of(Gender.values()[gender - 1]),
        rest(in),
        country[0] == 0 ? Optional.empty() : Optional.of(new String(country, UTF_8)));
  }

  private static ByteBuffer begin(Key answer, int more) {
    return ByteBuffer.allocate(KEY + more).putLong(answer.high()).putLong(answer.low());
  }

  private static ByteBuffer afterKey(byte[] content) {
    return ByteBuffer.wrap(content).position(KEY);
  }

  private static String rest(ByteBuffer in) {
    return UTF_8.decode(in).toString();
  }
}
