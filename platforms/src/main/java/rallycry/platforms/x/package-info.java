/// X, formerly Twitter: API v2 and v1.1, their pages and notices, and the archive a member may ask
/// for.
package rallycry.platforms.x;
