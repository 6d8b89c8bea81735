/// The polite client: how we ask other people's servers for something.
///
/// It reaches public addresses alone, takes no more than it asked for, waits no longer than it
/// said, asks no host more often than its budget allows, and rests when a host says so.
package rallycry.platforms.kit.http;
