/// Mastodon, and what else speaks ActivityPub: as exports hold it, and as an instance's own API
/// shows it.
///
/// ```
/// Timeline ─ pages after min_id ────────► MastodonSource ─ Status ─► Listener
/// TagStream ─ update, edit, delete ─────►       │
///                                          Remembered: which id here is which post everywhere
/// ```
package rallycry.platforms.mastodon;
