package rallycry.platforms.csv;

import java.util.Optional;
import java.util.stream.Collectors;

/// A table whose columns are not known. The advice lists the headers it has, and what may have been
/// meant.
public final class UnknownColumns extends RuntimeException {

  private static final int SHOWN = 40;

  private final String advice;

  UnknownColumns(Header header, Optional<Columns> named) {
    advice = found(header) + named.map(columns -> meant(header, columns)).orElse(how());
  }

  /// What to do about it.
  public String advice() {
    return advice;
  }

  @Override
  public String getMessage() {
    return advice;
  }

  private static String found(Header header) {
    return header.names().stream()
        .limit(SHOWN)
        .map(name -> name.replaceAll("\\p{C}", "?"))
        .collect(Collectors.joining(", ", "Its headers are ", ". "));
  }

  private static String how() {
    return "Say which is which: --columns id=…,author=…,time=…,text=…";
  }

  private static String meant(Header header, Columns columns) {
    return columns.headers().values().stream()
        .filter(name -> header.find(name) < 0)
        .sorted()
        .map(name -> "There is no \"" + name + "\"; nearest is \"" + header.nearest(name) + "\".")
        .collect(Collectors.joining(" "));
  }
}
