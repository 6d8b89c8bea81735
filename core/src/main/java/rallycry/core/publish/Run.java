package rallycry.core.publish;

import java.util.List;

/// What one run over an archive saw, and what it could not see. These are lines, not people.
///
/// @param inputs names of the files
/// @param bytes read, as they lie on the disk
/// @param seconds it took
/// @param sightings posts in the input, each as often as it stands there
/// @param repeats those of them that were known already, from this input or from an earlier run
/// @param takenBack deletions and closed accounts in the input
/// @param unreadable what could not be read, by reason
/// @param places the first places that could not be read, in order
public record Run(
    List<String> inputs,
    long bytes,
    double seconds,
    long sightings,
    long repeats,
    long takenBack,
    List<Unreadable> unreadable,
    List<Place> places) {

  /// @param reason as a noun phrase: `a post without its text`
  /// @param advice what to do about it, in one sentence
  public record Unreadable(String reason, String advice, long count) {}

  /// @param where `file:line`
  public record Place(String where, String reason) {}

  public Run {
    inputs = List.copyOf(inputs);
    unreadable = List.copyOf(unreadable);
    places = List.copyOf(places);
  }

  /// Records that could not be read, for whatever reason.
  public long unreadableInAll() {
    return unreadable.stream().mapToLong(Unreadable::count).sum();
  }
}
