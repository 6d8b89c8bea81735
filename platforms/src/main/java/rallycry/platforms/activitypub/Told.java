package rallycry.platforms.activitypub;

import java.time.Instant;

/// What followers were last told of a call.
///
/// @param edited the same as `published` where it was never changed
/// @param fingerprint tells whether the call reads otherwise now
record Told(Instant published, Instant edited, String fingerprint) {

  static Told parse(String state) {
    String[] parts = state.split(" ", 3);
    return new Told(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]);
  }

  Told changed(Instant now, String fingerprint) {
    return new Told(published, now, fingerprint);
  }

  @Override
  public String toString() {
    return published + " " + edited + " " + fingerprint;
  }
}
