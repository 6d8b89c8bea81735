package rallycry.core.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Seven plain words that stand for one answer: 7 × log₂ 7,776 = 90.5 bits.
///
/// Whoever has the words can look at, add to or take back the answer; without them nobody can, and
/// we cannot either.
public final class Receipt {

  /// Words of a receipt.
  public static final int WORDS = 7;

  private static final int LONGEST = 200;
  private static final List<String> LIST = list();
  private static final Set<String> KNOWN = new HashSet<>(LIST);

  private final List<String> words;

  private Receipt(List<String> words) {
    this.words = List.copyOf(words);
  }

  /// Draws a new one.
  ///
  /// @param random cryptographic, or the words can be guessed
  public static Receipt draw(RandomGenerator random) {
    // Asked once and not for each word, since who draws waits for others who do. What is too much
    // by
    // 101 bits makes no word likelier than another by more than 1 in 2¹⁰¹.
    byte[] drawn = new byte[24];
    random.nextBytes(drawn);
    var number = new BigInteger(1, drawn);
    var words = new ArrayList<String>(WORDS);
    for (int i = 0; i < WORDS; i++) {
      BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(LIST.size()));
      words.add(LIST.get(parts[1].intValue()));
      number = parts[0];
    }
    return new Receipt(words);
  }

  /// Reads what a person typed: any case, any space, comma or hyphen between the words.
  ///
  /// @return empty if these are not seven words of the list
  public static Optional<Receipt> parse(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s,.]+", " ").strip();
    List<String> words = split(plain);
    return words.size() == WORDS ? Optional.of(new Receipt(words)) : Optional.empty();
  }

  /// The id under which the answer is recorded: 64 hexadecimal digits from which the words cannot
  /// be found.
  public String id() {
    byte[] text = ("rallycry receipt " + this).getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(sha256().digest(text));
  }

  /// The words, with single spaces.
  @Override
  public String toString() {
    return String.join(" ", words);
  }

  /// Some words of the list hold a hyphen themselves, so a hyphen parts words only where the whole
  /// is none.
  private static List<String> split(String plain) {
    var words = new ArrayList<String>();
    for (String piece : plain.split(" ", -1)) {
      List<String> parts = KNOWN.contains(piece) ? List.of(piece) : List.of(piece.split("-", -1));
      if (!KNOWN.containsAll(parts)) {
        return List.of();
      }
      words.addAll(parts);
    }
    return words;
  }

  private static List<String> list() {
    try (InputStream in = Receipt.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt is not beside " + Receipt.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has SHA-256", never);
    }
  }
}
