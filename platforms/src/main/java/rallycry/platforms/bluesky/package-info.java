/// Bluesky, as its Jetstream tells it.
package rallycry.platforms.bluesky;
