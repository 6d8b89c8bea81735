package rallycry.platforms.activitypub.signature;

import java.time.Duration;
import java.time.Instant;
import rallycry.platforms.activitypub.signature.BadSignature.Reason;

/// Reads the signature of a request, in whichever of the two forms it has.
public final class Claims {

  /// How old a signature may be: servers try again for hours, some without signing anew.
  public static final Duration WINDOW = Duration.ofHours(12);

  /// How far ahead a sender's clock may run.
  static final Duration SKEW = Duration.ofMinutes(5);

  private Claims() {}

  /// @param now when the request came
  /// @throws BadSignature if it could not hold under any key
  public static Claim read(Message message, Instant now) throws BadSignature {
    Claim claim =
        message.headers().containsKey("signature-input")
            ? MessageSignatures.read(message)
            : Cavage.read(message);
    boolean old = claim.created().isBefore(now.minus(WINDOW));
    if (old || claim.created().isAfter(now.plus(SKEW))) {
      throw new BadSignature(Reason.TIME);
    }
    return claim;
  }
}
