package rallycry.app.up;

import java.sql.SQLException;
import rallycry.embedded.DataFolder;
import rallycry.server.Server;

/// What serving needs whatever the host asks for, made ready by another processor while the command
/// line is read.
public final class HeadStart {

  private HeadStart() {}

  /// Begins, and returns at once. Whoever needs a thing that is not ready makes it or waits for it.
  public static void begin() {
    Thread.ofPlatform().daemon().name("rallycry-head-start").start(HeadStart::makeReady);
  }

  private static void makeReady() {
    try {
      DataFolder.makeReady();
      Server.makeReady();
    } catch (SQLException told) {
      // Whoever opens the folder meets the same, and tells it.
    }
  }
}
