package rallycry.platforms.archive;

import java.util.OptionalLong;

/// How far the reading is.
///
/// @param read bytes taken from files and standard input, as they lie there, packed or not
/// @param total bytes that will be; empty if standard input is among them
public record Progress(long read, OptionalLong total) {}
