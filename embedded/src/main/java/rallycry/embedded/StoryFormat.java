package rallycry.embedded;

import java.util.List;

/// The tables of `stories.db`, as `package-info` draws them.
final class StoryFormat {

  /// `RycS`, for those who find the file and wonder.
  private static final int APPLICATION = 0x52796353;

  static final SealedFormat TABLES =
      new SealedFormat(
          APPLICATION,
          List.of(
              """
              CREATE TABLE text (
                number INTEGER PRIMARY KEY AUTOINCREMENT, answer BLOB NOT NULL UNIQUE,
                standing INTEGER NOT NULL, purpose INTEGER, language INTEGER, sealed BLOB NOT NULL)
              """,
              "CREATE INDEX text_by_standing ON text (standing, purpose, number)",
              "CREATE TABLE decision (number INTEGER PRIMARY KEY, removed_for INTEGER)",
              "CREATE INDEX decision_by_reason ON decision (removed_for)",
              "CREATE TABLE description (answer BLOB PRIMARY KEY, sealed BLOB NOT NULL) WITHOUT"
                  + " ROWID"));

  private StoryFormat() {}
}
