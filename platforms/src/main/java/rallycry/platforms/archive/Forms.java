package rallycry.platforms.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rallycry.platforms.bluesky.JetstreamEvent;
import rallycry.platforms.csv.Columns;
import rallycry.platforms.csv.Rows;
import rallycry.platforms.csv.Table;
import rallycry.platforms.csv.UnknownColumns;
import rallycry.platforms.kit.Fault.Reason;
import rallycry.platforms.kit.Shape;
import rallycry.platforms.mastodon.MastodonShapes;
import rallycry.platforms.x.MemberAccount;
import rallycry.platforms.x.XShapes;

/// Finds out how a file is to be read, and remembers what one file of an archive says of another.
final class Forms {

  /// What a file turned out to be.
  sealed interface Recognised {

    /// It has records.
    ///
    /// @param start where they begin
    record Framed(Framing framing, int start, long linesBefore) implements Recognised {}

    /// It ought to have been readable.
    record Unknown(Reason reason, String advice) implements Recognised {}

    /// It holds no posts, and nobody would expect any.
    record PassedOver() implements Recognised {}
  }

  private final Optional<Columns> columns;
  private final Map<String, String> accounts = new HashMap<>();

  Forms(Optional<Columns> columns) {
    this.columns = columns;
  }

  Recognised recognise(Content content, Form form, byte[] head) {
    int start = form.start(head);
    return switch (form) {
      case LINES -> framed(new LineFraming(records("")), start, head);
      case VALUES, ARRAY, OUTBOX -> framed(new ElementFraming(records("")), start, head);
      case MEMBER_POSTS -> framed(new ElementFraming(records(account(content))), start, head);
      case TABLE -> table(content, start, head);
      case MEMBER_ACCOUNT -> {
        MemberAccount.id(new String(head, UTF_8))
            .ifPresent(id -> accounts.put(content.folder(), id));
        yield passedOver();
      }
      case UNKNOWN -> content.isAskedFor() ? unknown(Reason.UNKNOWN_FORM) : passedOver();
      case EMPTY, MEMBER_OTHER, GZIP, ZSTD, BZIP2, ZIP, TAR -> passedOver();
    };
  }

  private String account(Content content) {
    return accounts.getOrDefault(content.folder(), "");
  }

  private static Records records(String account) {
    var shapes = new ArrayList<Shape>(List.of(new JetstreamEvent()));
    shapes.addAll(XShapes.all(account));
    shapes.addAll(MastodonShapes.all());
    return new Records(List.copyOf(shapes));
  }

  /// A text that was found beside others and has no columns is a note to the reader.
  private Recognised table(Content content, int start, byte[] head) {
    int end = Rows.end(head, start, head.length);
    if (end > head.length) {
      return content.isAskedFor() ? unknown(Reason.UNKNOWN_FORM) : passedOver();
    }
    String firstRow = new String(head, start, end - start, UTF_8);
    if (!content.isAskedFor() && !firstRow.matches("(?s).*[,;\\t|].*")) {
      return passedOver();
    }
    try {
      return framed(new RowFraming(Table.of(firstRow, columns)), end, head);
    } catch (UnknownColumns e) {
      return new Recognised.Unknown(Reason.UNKNOWN_COLUMNS, e.advice());
    }
  }

  private static Recognised framed(Framing framing, int start, byte[] head) {
    long linesBefore = 0;
    for (int at = 0; at < start; at++) {
      linesBefore += head[at] == '\n' ? 1 : 0;
    }
    return new Recognised.Framed(framing, start, linesBefore);
  }

  private static Recognised unknown(Reason reason) {
    return new Recognised.Unknown(reason, reason.advice());
  }

  private static Recognised passedOver() {
    return new Recognised.PassedOver();
  }
}
