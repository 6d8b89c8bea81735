package rallycry.app.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rallycry.app.yaml.YamlText;
import rallycry.core.campaign.Campaign;

/// Reads a campaign from its file. `docs/campaigns.md` says what one may hold.
public final class CampaignFile {

  private CampaignFile() {}

  /// Finds a campaign by its path, or by its name among `campaigns/` here and where Rallycry is
  /// installed.
  ///
  /// @throws CampaignException if there is none, or it cannot be understood
  public static Campaign find(String nameOrPath) {
    return read(locate(nameOrPath));
  }

  /// The file that [#find] reads.
  ///
  /// @throws CampaignException if there is none
  public static Path locate(String nameOrPath) {
    Path installed = Path.of(System.getProperty("rallycry.home", "."), "campaigns");
    String file = nameOrPath + ".yaml";
    List<Path> places =
        List.of(Path.of(nameOrPath), Path.of("campaigns", file), installed.resolve(file));
    return places.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new CampaignException(List.of(missing(nameOrPath, installed))));
  }

  /// Reads a file.
  ///
  /// @throws CampaignException with every mistake in it
  public static Campaign read(Path file) {
    try {
      if (Files.size(file) > YamlText.LARGEST) {
        throw new CampaignException(
            List.of(file + ": larger than 1 MiB, which no campaign needs to be"));
      }
      return parse(file.toString(), Files.readString(file));
    } catch (IOException failure) {
      throw new CampaignException(
          List.of(file + ": cannot be read as UTF-8 text: " + failure.getMessage()));
    }
  }

  /// @param name of the file, for messages
  static Campaign parse(String name, String text) {
    try {
      return YamlText.compose(name, text)
          .map(root -> new CampaignReader(name).read(root))
          .orElseThrow(() ->
              new CampaignException(
                  List.of(name + ": is empty; campaigns/metoo.yaml shows how to begin")));
    } catch (IllegalArgumentException broken) {
      throw new CampaignException(List.of(String.valueOf(broken.getMessage())));
    }
  }

  private static String missing(String name, Path folder) {
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      List<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".yaml"))
              .map(file -> file.replace(".yaml", ""))
              .sorted()
              .toList();
      return "there is no campaign \"%s\", neither as a file nor in %s, which has %s"
          .formatted(name, folder, there);
    } catch (IOException failure) {
      return "there is no campaign \"%s\", and %s cannot be read: %s"
          .formatted(name, folder, failure.getMessage());
    }
  }
}
