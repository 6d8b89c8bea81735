package rallycry.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rallycry.core.post.Activity;
import rallycry.platforms.kit.Fault;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonBytes;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Unreadable;

/// Holds the scanner against the reference reader.
final class Differential {

  private Differential() {}

  /// @param line one line, with or without its line break
  static void check(byte[] line) {
    var scanner = new FlatScanner();
    byte[] padded = Arrays.copyOf(line, line.length + FlatScanner.LOOKAHEAD);
    int end = scanner.scan(padded, 0, line.length);
    if (end != JsonBytes.REFUSED) {
      assertThat(byReference(line, end)).containsExactly(new Activity.Posted(scanner.post()));
    }
  }

  private static List<Activity> byReference(byte[] line, int end) {
    var activities = new ArrayList<Activity>();
    var sink =
        new RecordSink() {
          @Override
          public void accept(Activity activity) {
            activities.add(activity);
          }

          @Override
          public void unreadable(Fault.Reason reason) {
            throw new Unreadable(reason);
          }
        };
    new FlatPost().read(Json.read(line, 0, end), sink);
    return activities;
  }
}
