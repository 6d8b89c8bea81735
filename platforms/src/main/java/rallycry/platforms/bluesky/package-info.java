/// Bluesky, as its Jetstream tells it, and as its AppView is asked for what the Jetstream has
/// forgotten.
///
/// ```
/// Jetstream ─ bytes ─► Sieve ─ the few that may concern us ─► JetstreamEvent, Wanted ─► Listener
///                      (all posts of the network)             (exact)
/// AppView   ─ threads, tags, authors ─► Backfill ─────────────────────────────────────► Listener
/// ```
package rallycry.platforms.bluesky;
