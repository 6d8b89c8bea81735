package rallycry.platforms.kit;

/// Thrown out of the reading of one record, to be caught by whoever knows its place.
public final class Unreadable extends RuntimeException {

  private final Fault.Reason reason;

  public Unreadable(Fault.Reason reason) {
    super(reason.meaning(), null, false, false);
    this.reason = reason;
  }

  public Fault.Reason reason() {
    return reason;
  }
}
