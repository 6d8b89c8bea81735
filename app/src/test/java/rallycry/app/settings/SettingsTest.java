package rallycry.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rallycry.app.up.UpCommand;

class SettingsTest {

  @TempDir private Path folder;

  @Test
  void flag_standsBeforeTheEnvironment_beforeTheFile_beforeTheDefault() throws IOException {
    write("http-port: 8001\nhttp-host: 192.0.2.1\nexit-to: https://example.org/\n");
    Map<String, String> environment =
        Map.of("RALLYCRY_HTTP_PORT", "8002", "RALLYCRY_HTTP_HOST", "192.0.2.2");
    assertThat(settings(environment, "--http-port", "8003"))
        .containsPattern("http-port +8003 +flag")
        .containsPattern("http-host +192.0.2.2 +RALLYCRY_HTTP_HOST")
        .containsPattern("exit-to +https://example.org/ +.*settings.yaml:3:10")
        .containsPattern("demo +false +default");
  }

  @Test
  void list_isWrittenAsOne() throws IOException {
    write("trusted-proxy: [10.0.0.0/8, 192.0.2.1]\n");
    assertThat(settings(Map.of())).containsPattern("trusted-proxy +10.0.0.0/8,192.0.2.1 ");
  }

  @Test
  void unknownName_stopsTheStart_withTheNearestOne() throws IOException {
    write("http-port: 8001\nhttp-prot: 8001\n");
    assertThat(settings(Map.of()))
        .contains("settings.yaml:2:1: there is no setting \"http-prot\"; did you mean http-port?");
    Files.delete(folder.resolve("settings.yaml"));
    assertThat(settings(Map.of("RALLYCRY_HTTP_PROT", "1")))
        .contains(
            "RALLYCRY_HTTP_PROT, and there is no such setting; did you mean RALLYCRY_HTTP_PORT?");
  }

  @Test
  void whatTheLauncherReads_isNoSetting() {
    assertThat(settings(Map.of("RALLYCRY_JAVA_OPTIONS", "-Xmx1g", "PATH", "/bin")))
        .containsPattern("http-port +8080 +default");
  }

  @Test
  void notEvenLines_areToldWithTheirPlace() throws IOException {
    write("http-port: {a: b}\n");
    assertThat(settings(Map.of())).contains("settings.yaml:1:12: write \"http-port: value\"");
    write("- one\n");
    assertThat(settings(Map.of())).contains("settings.yaml:1:1: settings are written as");
    write("a: [\n");
    assertThat(settings(Map.of())).contains("not valid YAML");
  }

  private void write(String settings) throws IOException {
    Files.writeString(folder.resolve("settings.yaml"), settings);
  }

  /// @return what is printed, on whichever stream
  private String settings(Map<String, String> environment, String... flags) {
    var said = new StringWriter();
    List<String> arguments =
        new ArrayList<>(List.of("--print-settings", "--data", folder.toString()));
    arguments.addAll(List.of(flags));
    var line = new CommandLine(new UpCommand());
    line.setDefaultValueProvider(new GivenSettings(environment));
    line.setOut(new PrintWriter(said, true))
        .setErr(new PrintWriter(said, true))
        .execute(arguments.toArray(String[]::new));
    return said.toString();
  }
}
