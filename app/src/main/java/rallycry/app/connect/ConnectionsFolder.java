package rallycry.app.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The two files of a campaign's folder that tell which networks it listens to.
///
/// @param folder of the campaign
record ConnectionsFolder(Path folder) {

  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  /// Every network that is connected.
  ///
  /// @throws IllegalArgumentException with every mistake, or if others may read the secrets
  List<Section> read() throws IOException {
    expectOursAlone();
    return Section.all(SectionReader.read(open(), false), SectionReader.read(secret(), true));
  }

  Optional<Section> read(Network network) throws IOException {
    return read().stream().filter(section -> section.network() == network).findFirst();
  }

  /// Puts one network in place of what was said of it before, and leaves all else as it stands.
  void write(Section section) throws IOException {
    Files.createDirectories(folder);
    String word = section.network().word();
    write(open(), YamlBlock.put(textOf(open()), word, section.values()), Set.of());
    if (!section.secrets().isEmpty() || Files.exists(secret())) {
      Map<String, List<String>> secrets =
          section.secrets().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())));
      write(secret(), YamlBlock.put(textOf(secret()), word, secrets), OURS_ALONE);
    }
  }

  Path open() {
    return folder.resolve("sources.yaml");
  }

  Path secret() {
    return folder.resolve("secrets.yaml");
  }

  private void expectOursAlone() throws IOException {
    if (Files.exists(secret())
        && !OURS_ALONE.containsAll(Files.getPosixFilePermissions(secret()))) {
      throw new IllegalArgumentException(
          "others may read %s; say: chmod 600 %s".formatted(secret(), secret()));
    }
  }

  private static String textOf(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /// All of it or nothing; a secret is never for a moment readable to others.
  private static void write(Path file, String text, Set<PosixFilePermission> permissions)
      throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.deleteIfExists(next);
    if (permissions.isEmpty()) {
      Files.createFile(next);
    } else {
      Files.createFile(next, PosixFilePermissions.asFileAttribute(permissions));
    }
    Files.writeString(next, text, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
