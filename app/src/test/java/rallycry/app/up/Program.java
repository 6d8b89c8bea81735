package rallycry.app.up;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `rallycry` of the classes under test, as a process of its own that starts fast and stays small.
final class Program {

  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Xmx256m",
          "-Drallycry.home=" + System.getProperty("rallycry.root"),
          "-cp",
          System.getProperty("java.class.path"),
          "rallycry.app.Rallycry");

  private Program() {}

  static ProcessBuilder with(List<String> arguments) {
    List<String> command = new ArrayList<>(JAVA);
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
