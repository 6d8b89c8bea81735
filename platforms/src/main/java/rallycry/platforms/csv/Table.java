package rallycry.platforms.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static rallycry.platforms.kit.Json.require;

import java.util.List;
import java.util.Optional;
import rallycry.core.post.Activity;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;
import rallycry.platforms.csv.Columns.Column;
import rallycry.platforms.kit.Entities;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.LanguageTag;
import rallycry.platforms.kit.RecordSink;
import rallycry.platforms.kit.Times;
import rallycry.platforms.kit.Unreadable;
import rallycry.platforms.kit.Utf8;

/// A table whose columns are known, by their position; -1 for one that is not there.
public record Table(
    Header header,
    Platform platform,
    int id,
    int author,
    int time,
    int text,
    int language,
    int replied,
    int reposted,
    int quoted) {

  private static final int NONE = -1;

  /// Finds the columns of a table.
  ///
  /// @param firstRow its headers
  /// @throws UnknownColumns if they are neither those named nor those of twarc
  public static Table of(String firstRow, Optional<Columns> named) {
    var header = Header.of(firstRow);
    return named
        .filter(columns -> columns.headers().values().stream().allMatch(header.names()::contains))
        .map(columns -> named(header, columns))
        .or(() -> twarc(header))
        .orElseThrow(() -> new UnknownColumns(header, named));
  }

  private static Table named(Header header, Columns columns) {
    return new Table(
        header,
        columns.platform(),
        at(header, columns, Column.ID),
        at(header, columns, Column.AUTHOR),
        at(header, columns, Column.TIME),
        at(header, columns, Column.TEXT),
        at(header, columns, Column.LANGUAGE),
        NONE,
        NONE,
        NONE);
  }

  private static int at(Header header, Columns columns, Column column) {
    String name = columns.headers().get(column);
    return name == null ? NONE : header.find(name);
  }

  /// Columns moved between versions of twarc; their names hardly did.
  private static Optional<Table> twarc(Header header) {
    var table =
        new Table(
            header,
            Platform.X,
            header.find("id"),
            header.find("author_id", "author.id", "user_id"),
            header.find("created_at"),
            header.find("text", "full_text"),
            header.find("lang"),
            header.find("referenced_tweets.replied_to.id", "in_reply_to_status_id"),
            header.find("referenced_tweets.retweeted.id", "retweet_id"),
            header.find("referenced_tweets.quoted.id", "quote_id"));
    boolean whole = Math.min(table.id, table.author) >= 0 && Math.min(table.time, table.text) >= 0;
    return whole ? Optional.of(table) : Optional.empty();
  }

  /// Reads one row.
  ///
  /// @throws Unreadable if it is not valid, or lacks what a post needs
  public void read(byte[] bytes, int from, int to, RecordSink sink) {
    if (!Utf8.isValid(bytes, from, to)) {
      throw new Unreadable(Reason.NOT_UTF8);
    }
    List<String> row = Rows.fields(new String(bytes, from, to - from, UTF_8), header.delimiter());
    // One field more or less, and none of them may be where it belongs.
    if (row.size() != header.names().size()) {
      throw new Unreadable(Reason.BAD_ROW);
    }
    sink.accept(new Activity.Posted(post(row)));
  }

  private Post post(List<String> row) {
    String written = row.get(time).strip();
    return new Post(
        platform,
        exactId(row.get(id), Reason.NO_ID),
        exactId(row.get(author), Reason.NO_AUTHOR),
        Times.second(written).orElseThrow(() -> new Unreadable(Reason.NO_TIME)),
        platform == Platform.X ? Entities.undo(row.get(text)) : row.get(text),
        has(row, language) ? LanguageTag.of(row.get(language).strip()) : "",
        shape(row));
  }

  /// A spreadsheet turns long ids into `9.2E+17`, which is no longer an id: many posts share it.
  private static String exactId(String id, Reason reason) {
    String exact = require(id.strip(), reason);
    if (exact.matches("\\d+([.,]\\d+)?[eE]\\+?\\d+")) {
      throw new Unreadable(reason);
    }
    return exact;
  }

  private Shape shape(List<String> row) {
    if (has(row, reposted)) {
      return Shape.REPOST;
    }
    if (has(row, replied)) {
      return Shape.REPLY;
    }
    return has(row, quoted) ? Shape.QUOTE : Shape.ORIGINAL;
  }

  private static boolean has(List<String> row, int column) {
    return column != NONE && !row.get(column).isBlank();
  }
}
