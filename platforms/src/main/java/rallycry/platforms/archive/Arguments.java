package rallycry.platforms.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// What a user named: files, folders, patterns, `-` for standard input. Folders are read in the
/// order of their names, so that two runs meet the same files in the same order.
final class Arguments {

  /// @param path empty for standard input
  record Named(String name, Optional<Path> path, boolean isAskedFor) {}

  private final Set<Named> files = new LinkedHashSet<>();

  /// @throws ArchiveException if nothing is found under one of the names
  static List<Named> expand(List<String> arguments) {
    var expanded = new Arguments();
    arguments.forEach(expanded::add);
    return new ArrayList<>(expanded.files);
  }

  /// How many bytes the files have, as they lie there; empty if standard input is among them.
  static OptionalLong size(List<Named> files) {
    long size = 0;
    for (Named file : files) {
      if (file.path().isEmpty()) {
        return OptionalLong.empty();
      }
      size += file.path().get().toFile().length();
    }
    return OptionalLong.of(size);
  }

  private void add(String argument) {
    if (argument.equals("-")) {
      files.add(new Named("standard input", Optional.empty(), true));
      return;
    }
    Path path = path(argument);
    if (Files.isDirectory(path)) {
      addAll(path, file -> true, argument);
    } else if (Files.exists(path)) {
      addFile(path, true);
    } else if (argument.matches(".*[*?\\[{].*")) {
      addMatches(argument);
    } else {
      throw new ArchiveException("there is no file " + argument + ": look at its name and folder");
    }
  }

  private static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new ArchiveException("no file can be called " + argument, e);
    }
  }

  private void addMatches(String pattern) {
    Path folder = folderOf(pattern);
    if (!Files.isDirectory(folder)) {
      throw new ArchiveException("there is no folder " + folder + " to look for " + pattern);
    }
    addAll(folder, FileSystems.getDefault().getPathMatcher("glob:" + pattern), pattern);
  }

  /// The part of a pattern before its first folder or file with a `*` or the like.
  private static Path folderOf(String pattern) {
    String plain = pattern.replaceFirst("[*?\\[{].*", "");
    return Path.of(plain.substring(0, plain.lastIndexOf('/') + 1));
  }

  private void addAll(Path folder, PathMatcher matcher, String argument) {
    int before = files.size();
    try (Stream<Path> found = Files.walk(folder)) {
      found
          .filter(file -> Files.isRegularFile(file) && !isHidden(folder, file))
          .filter(matcher::matches)
          .sorted()
          .forEach(file -> addFile(file, false));
    } catch (IOException | UncheckedIOException e) {
      throw new ArchiveException("cannot look into " + folder + ": " + e.getMessage(), e);
    }
    if (files.size() == before) {
      throw new ArchiveException("no file is found under " + argument);
    }
  }

  private static boolean isHidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /// A member's archive from X says in a file of its own whose it is.
  private void addFile(Path file, boolean isAskedFor) {
    Path account = file.resolveSibling("account.js");
    if (file.toString().endsWith(".js") && Files.exists(account)) {
      files.add(new Named(account.toString(), Optional.of(account), false));
    }
    files.add(new Named(file.toString(), Optional.of(file), isAskedFor));
  }
}
