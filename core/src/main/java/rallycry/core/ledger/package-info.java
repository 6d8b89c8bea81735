/// The durable record: [Entry] is one line of it, [Ledger] the port an engine keeps it behind.
///
/// An entry holds keys, not names:
///
/// ```
/// byte  0 ┌ post key      16   keyed pseudonym, or zero where the whole account is meant; for
///         │                    links the account behind an answer on our own page
///      16 ├ account key   16   keyed pseudonym, or zero where only the post is known
///      32 ├ minute         4   since 1970
///      36 ├ version        4   second of the edit since 1970, 0 for the first wording
///      40 ├ type           1   ANSWERED 0, POST_RETRACTED 1, ACCOUNT_GONE 2,
///         │                    ACCOUNT_LINKED 3, PUT_BACK 4, LINKS_TAKEN_BACK 5
///      41 ├ platform       1
///      42 ├ outcome/cause  1
///      43 ├ reserved       1   zero
///      44 └ reading        4   settings 12 bits, language 15 bits
/// ```
///
/// All numbers are big-endian. An entry's Seq is its position, from 1.
package rallycry.core.ledger;
