/// One package per platform: bytes in, [rallycry.core.post.Activity] out. [rallycry.platforms.kit]
/// is what they share, [rallycry.platforms.archive] the one room that knows them all.
package rallycry.platforms;
