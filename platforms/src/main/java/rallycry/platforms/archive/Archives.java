package rallycry.platforms.archive;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import rallycry.platforms.csv.Columns;

/// Opens archives of posts.
public final class Archives {

  private Archives() {}

  /// Opens all that is named, as one archive.
  ///
  /// @param arguments files, folders, patterns such as `2017-*.jsonl.gz`, `-` for standard input
  /// @param columns which columns of a table hold what; without, only tables of twarc are read
  /// @throws ArchiveException if one of them is not there
  public static Archive open(List<String> arguments, Optional<Columns> columns, InputStream stdin) {
    var files = Arguments.expand(arguments);
    var meter = new AtomicLong();
    return new Archive(
        new Files(files, stdin, meter), Arguments.size(files), meter, new Forms(columns));
  }
}
