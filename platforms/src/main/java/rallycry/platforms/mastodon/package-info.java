/// Mastodon, and what else speaks ActivityPub.
package rallycry.platforms.mastodon;
