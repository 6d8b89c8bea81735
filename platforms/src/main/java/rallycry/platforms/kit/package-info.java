/// What the platforms share: where activities go, what was unreadable and where, times, JSON with
/// limits. Knows no platform.
package rallycry.platforms.kit;
