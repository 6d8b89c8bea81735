package rallycry.app.settings;

/// A setting that was given otherwise than by a flag.
///
/// @param origin the variable, or the file with line and column
public record Given(String value, String origin) {}
