/// The engine in one process: ledger in SQLite, index and tally in memory, one writer for all.
///
/// [DataFolder] is where to begin. A campaign has one folder:
///
/// ```
/// folder
/// ├─ key         the campaign's secret, 16 bytes, mode 0600; nothing else here can name anybody
/// ├─ lock        held by the process that works here
/// ├─ control     a socket, mode 0600: other commands record through the process that serves
/// ├─ ledger.db   SQLite, WAL, synchronous=FULL
/// │  ├─ block    first_seq → entries (up to 8192, 48 bytes each), chain (SHA-256)
/// │  ├─ head     seq and chain where the ledger ends
/// │  ├─ edition  seq → cells of the tally, for a recount to compare; mark (SHA-256)
/// │  └─ fact     check of the key
/// ├─ cursors.db  the same; made when there is a source
/// │  └─ cursor   source → where it stands, and the Seq that the ledger had reached then
/// ├─ stories.db  the same, and secure_delete; made when somebody first tells something
/// │  ├─ text         number → name of the answer (HMAC), standing, sealed text (AES-GCM);
/// │  │               purpose and language while it is published
/// │  ├─ decision     one for each; the reason where a text was removed
/// │  ├─ description  name of the answer → sealed age, gender, country
/// │  └─ fact         check of the key
/// ├─ fediverse-key   by which other servers know our actors, mode 0600
/// └─ letters.db  the same again, with other keys drawn from the secret; made for the fediverse
///    ├─ mailbox      name of an address (HMAC) → the address, sealed
///    ├─ follower     call and name of an account (HMAC) → name of its mailbox
///    ├─ letter       number → sealed sender and body
///    ├─ delivery     number → letter, name of the mailbox, tries, when posted and due
///    ├─ told         call → what followers were last told of it
///    └─ fact         check of the key
/// ```
///
/// A block's chain is the hash of the one before, its first Seq and its entries, so that a flipped
/// bit or a missing block is found, and where.
@NullMarked
package rallycry.embedded;

import org.jspecify.annotations.NullMarked;
