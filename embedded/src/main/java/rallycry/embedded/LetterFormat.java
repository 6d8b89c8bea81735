package rallycry.embedded;

import java.util.List;

/// The tables of `letters.db`, as `package-info` draws them.
final class LetterFormat {

  /// `RycL`, for those who find the file and wonder.
  private static final int APPLICATION = 0x5279634c;

  static final SealedFormat TABLES =
      new SealedFormat(
          APPLICATION,
          List.of(
              "CREATE TABLE mailbox (name BLOB PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT ROWID",
              """
              CREATE TABLE follower (
                call TEXT NOT NULL, account BLOB NOT NULL, mailbox BLOB NOT NULL,
                PRIMARY KEY (call, account)) WITHOUT ROWID
              """,
              "CREATE INDEX follower_by_mailbox ON follower (mailbox)",
              "CREATE TABLE letter (number INTEGER PRIMARY KEY AUTOINCREMENT, sealed BLOB NOT"
                  + " NULL)",
              """
              CREATE TABLE delivery (
                number INTEGER PRIMARY KEY AUTOINCREMENT, letter INTEGER NOT NULL,
                mailbox BLOB NOT NULL, tries INTEGER NOT NULL DEFAULT 0,
                since INTEGER NOT NULL, due INTEGER NOT NULL)
              """,
              "CREATE INDEX delivery_by_due ON delivery (due)",
              "CREATE INDEX delivery_by_mailbox ON delivery (mailbox, number)",
              "CREATE INDEX delivery_by_letter ON delivery (letter)",
              "CREATE TABLE told (call TEXT PRIMARY KEY, state TEXT NOT NULL)"));

  private LetterFormat() {}
}
