/// A whole network's posts, listened to for the few that are ours.
package rallycry.bench.jetstream;
