package rallycry.bench.replay;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Makes a large archive from a real one: every post again and again, each time with new ids.
///
/// Posts keep their text, time and length of line; accounts keep about as many posts each as the
/// wanted numbers say. The same arguments give the same bytes.
final class ArchiveMaker {

  private static final Pattern ID =
      Pattern.compile("\"(id|author_id|conversation_id)\":\"(\\d+)\"");

  private final List<String> lines;
  private final long accounts;

  private ArchiveMaker(List<String> lines) {
    this.lines = lines;
    accounts = lines.stream().map(line -> value(line, "author_id")).distinct().count();
  }

  /// @param source gzip of X API v2 posts, one a line; a post that stands several times is taken
  ///   once
  static ArchiveMaker from(Path source) throws IOException {
    Map<String, String> byId = new LinkedHashMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        byId.putIfAbsent(value(line, "id"), line);
      }
    }
    return new ArchiveMaker(List.copyOf(byId.values()));
  }

  /// Writes `posts` posts by about `people` accounts.
  void write(Path target, long posts, long people) throws IOException {
    long passes = Math.ceilDiv(posts, lines.size());
    long generations = Math.max(1, Math.round((double) people / accounts));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
      long left = posts;
      for (long pass = 0; pass < passes; pass++) {
        for (String line : lines) {
          if (left-- == 0) {
            return;
          }
          out.write(
              renewed(line, pass, pass * generations / passes).getBytes(StandardCharsets.UTF_8));
          out.write('\n');
        }
      }
    }
  }

  private static String renewed(String line, long pass, long generation) {
    Matcher ids = ID.matcher(line);
    var renewed = new StringBuilder(line.length() + 16);
    while (ids.find()) {
      long salt = ids.group(1).equals("author_id") ? ~generation : pass;
      ids.appendReplacement(
          renewed, "\"" + ids.group(1) + "\":\"" + newId(ids.group(2), salt) + "\"");
    }
    return ids.appendTail(renewed).toString();
  }

  /// Nineteen digits, as a platform would give. Distinct for distinct input up to chance
  /// (SplitMix64 is a bijection of the sum, and the sums are spread).
  private static long newId(String id, long salt) {
    long z = Long.parseLong(id) + salt * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    z ^= z >>> 31;
    return 1_000_000_000_000_000_000L + (z >>> 1) % 8_000_000_000_000_000_000L;
  }

  private static String value(String line, String name) {
    Matcher matcher = ID.matcher(line);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return matcher.group(2);
      }
    }
    throw new IllegalArgumentException("a line of the source has no " + name);
  }
}
