package rallycry.platforms.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file is, as its first bytes show. Its name plays no part.
enum Form {
  EMPTY,
  GZIP,
  ZSTD,
  BZIP2,
  ZIP,
  TAR,
  /// JSON, one record a line.
  LINES,
  /// JSON records that span lines, one after another.
  VALUES,
  /// A list of JSON records.
  ARRAY,
  /// A collection of ActivityPub, whose items are the records.
  OUTBOX,
  /// Posts of a member's archive from X.
  MEMBER_POSTS,
  /// The account of a member's archive from X.
  MEMBER_ACCOUNT,
  /// Another part of a member's archive from X.
  MEMBER_OTHER,
  /// Text that is not JSON: a table, if anything.
  TABLE,
  UNKNOWN;

  private static final Pattern MEMBER = Pattern.compile("^\\s*window\\.YTD\\.(\\w+?)\\.part\\d");
  private static final Pattern ITEMS = Pattern.compile("\"orderedItems\"\\s*:\\s*\\[");

  static Form of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    int magic = head.length < 4 ? 0 : number(head, 0);
    if (magic >>> 16 == 0x1f8b) {
      return GZIP;
    }
    // A frame, or one that is to be skipped and holds no content.
    if (magic == 0x28b52ffd || (magic & 0xf0ffffff) == 0x502a4d18) {
      return ZSTD;
    }
    if (magic >>> 8 == 0x425a68) {
      return BZIP2;
    }
    if (magic == 0x504b0304 || magic == 0x504b0506) {
      return ZIP;
    }
    return head.length > 262 && new String(head, 257, 5, UTF_8).equals("ustar") ? TAR : text(head);
  }

  private static int number(byte[] head, int at) {
    return (head[at] & 0xff) << 24
        | (head[at + 1] & 0xff) << 16
        | (head[at + 2] & 0xff) << 8
        | head[at + 3] & 0xff;
  }

  private static Form text(byte[] head) {
    String text = new String(head, UTF_8).replace("\uFEFF", "");
    if (text.indexOf('\0') >= 0) {
      return UNKNOWN;
    }
    String start = text.stripLeading();
    if (start.isEmpty()) {
      return EMPTY;
    }
    return switch (start.charAt(0)) {
      case '{' -> object(start);
      case '[' -> ARRAY;
      default -> member(start);
    };
  }

  private static Form object(String text) {
    if (ITEMS.matcher(text).find() && text.contains("\"OrderedCollection")) {
      return OUTBOX;
    }
    return hasWholeLine(text) || text.indexOf('\n') < 0 ? LINES : VALUES;
  }

  private static boolean hasWholeLine(String text) {
    return text.lines()
        .anyMatch(line -> line.startsWith("{") && line.stripTrailing().endsWith("}"));
  }

  private static Form member(String text) {
    Matcher member = MEMBER.matcher(text);
    if (!member.find()) {
      // The first line may be the end of one that was cut off.
      return hasWholeLine(text) ? LINES : TABLE;
    }
    return switch (member.group(1)) {
      case "tweet", "tweets", "deleted_tweet", "deleted_tweets", "community_tweet" -> MEMBER_POSTS;
      case "account" -> MEMBER_ACCOUNT;
      default -> MEMBER_OTHER;
    };
  }

  /// Where the records begin: after the bracket of the list for those that stand in one.
  int start(byte[] head) {
    return switch (this) {
      case ARRAY, MEMBER_POSTS -> after(head, Pattern.compile("\\["));
      case OUTBOX -> after(head, ITEMS);
      case LINES, VALUES, TABLE -> head[0] == (byte) 0xef ? 3 : 0;
      case EMPTY, GZIP, ZSTD, BZIP2, ZIP, TAR, MEMBER_ACCOUNT, MEMBER_OTHER, UNKNOWN -> 0;
    };
  }

  private static int after(byte[] head, Pattern pattern) {
    // One char a byte, so that positions are the same.
    Matcher matcher = pattern.matcher(new String(head, ISO_8859_1));
    return matcher.find() ? matcher.end() : 0;
  }
}
