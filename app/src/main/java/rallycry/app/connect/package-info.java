/// Which other networks a campaign listens to, as its host wrote it down, and how each is opened.
///
/// ```
/// folder
/// ├─ sources.yaml   network → what to listen for and where: for everyone to read
/// └─ secrets.yaml   network → tokens and passwords, mode 0600: in no backup and no log
///
/// sources.yaml + secrets.yaml ─► Section ─► Ways ─► Sources, Inboxes
/// ```
@NullMarked
package rallycry.app.connect;

import org.jspecify.annotations.NullMarked;
