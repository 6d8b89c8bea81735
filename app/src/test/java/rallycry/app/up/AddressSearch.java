package rallycry.app.up;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Looks for addresses in bytes, in each shape in which one could have come there.
final class AddressSearch {

  /// Four bytes stand somewhere among random ones by chance, once in some thousand runs; of two
  /// addresses they practically never do.
  private static final int MORE_THAN_CHANCE = 2;

  private AddressSearch() {}

  /// The addresses that stand in these bytes.
  static List<InetAddress> find(Collection<InetAddress> addresses, byte[] where) {
    String bytes = new String(where, ISO_8859_1);
    List<InetAddress> bare =
        addresses.stream().filter(one -> stands(bare(one).stream(), bytes)).toList();
    return addresses.stream()
        .filter(one ->
            stands(traces(one).stream(), bytes)
                || bare.size() >= MORE_THAN_CHANCE && bare.contains(one))
        .toList();
  }

  /// Shapes so long that they are nowhere by chance, hashes that anybody can compute among them.
  static List<byte[]> traces(InetAddress address) {
    var traces = new ArrayList<byte[]>();
    for (String text : texts(address)) {
      traces.add(text.getBytes(UTF_8));
      traces.add(text.getBytes(UTF_16LE));
      traces.add(text.getBytes(UTF_16BE));
      traces.addAll(hashes(text.getBytes(UTF_8)));
    }
    traces.addAll(hashes(address.getAddress()));
    if (address.getAddress().length > 4) {
      traces.addAll(binary(address.getAddress()));
      // The half that tells a network.
      traces.addAll(binary(Arrays.copyOf(address.getAddress(), 8)));
    }
    return traces;
  }

  /// The four bytes of an IPv4 address.
  static List<byte[]> bare(InetAddress address) {
    return address.getAddress().length == 4 ? binary(address.getAddress()) : List.of();
  }

  private static List<String> texts(InetAddress address) {
    byte[] bytes = address.getAddress();
    String hex = HexFormat.of().formatHex(bytes);
    var texts = new ArrayList<>(List.of(address.getHostAddress(), hex, Arrays.toString(bytes)));
    texts.add(hex.toUpperCase(Locale.ROOT));
    texts.add(HexFormat.of().formatHex(reversed(bytes)));
    texts.add(HexFormat.ofDelimiter(":").formatHex(bytes));
    texts.add(Arrays.toString(Arrays.copyOf(bytes, 8)).replaceFirst("]$", ""));
    if (bytes.length == 4) {
      texts.add(Long.toString(Long.parseLong(hex, 16)));
    }
    return texts;
  }

  private static List<byte[]> binary(byte[] bytes) {
    return List.of(bytes, reversed(bytes));
  }

  private static List<byte[]> hashes(byte[] of) {
    var hashes = new ArrayList<byte[]>();
    for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
      byte[] start = Arrays.copyOf(hash(algorithm, of), 8);
      hashes.add(start);
      hashes.add(HexFormat.of().formatHex(start).getBytes(UTF_8));
    }
    return hashes;
  }

  private static byte[] hash(String algorithm, byte[] of) {
    try {
      return MessageDigest.getInstance(algorithm).digest(of);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has it", never);
    }
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static boolean stands(Stream<byte[]> traces, String bytes) {
    return traces.anyMatch(trace -> bytes.contains(new String(trace, ISO_8859_1)));
  }
}
