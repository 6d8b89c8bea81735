package rallycry.app.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What one replay saw, beside what the ledger counts.
///
/// @param inputs as they were named
/// @param sightings posts in the input, each as often as it stands there
/// @param takenBack deletions and closed accounts in the input
/// @param bytes read, as they lie there
/// @param unreadable records that could not be read, by reason
/// @param firstUnreadable the first places of those, each with what to do
public record Run(
    List<String> inputs,
    long sightings,
    long takenBack,
    long bytes,
    Duration took,
    Map<String, Long> unreadable,
    List<String> firstUnreadable) {}
