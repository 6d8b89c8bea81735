package rallycry.server.answer;

import io.helidon.http.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rallycry.server.http.Problem;

/// What a form chose among what its page offers.
final class Choice {

  private Choice() {}

  /// @param name as the form writes it, in small letters
  /// @throws Problem if it is not among them
  static <E extends Enum<E>> E among(E[] offered, String name) {
    return Arrays.stream(offered)
        .filter(one -> name(one).equals(name))
        .findFirst()
        .orElseThrow(() -> notOffered(Arrays.stream(offered).map(Choice::name).toList()));
  }

  static Problem notOffered(List<String> among) {
    return new Problem(
        Status.BAD_REQUEST_400, "Not offered", "Please choose among %s.".formatted(among));
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
