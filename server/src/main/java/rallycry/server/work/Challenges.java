package rallycry.server.work;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;

/// Gives out challenges and takes solutions, each of them once.
///
/// A challenge is signed with a key drawn at each start and held in memory alone, and says itself
/// until when it holds: nothing about it is kept before it is spent.
public final class Challenges {

  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final String EXPIRES = "expires";

  /// A solution is shorter; whatever is longer is not looked at.
  private static final int LONGEST = 1024;

  private final InstantSource clock;
  private final String key = key();
  private final Spent spent;

  public Challenges(InstantSource clock) {
    this.clock = clock;
    spent = new Spent(HOLDS, clock);
  }

  /// A new challenge, as ALTCHA's JSON.
  ///
  /// @param cost the number below which the solution lies: half of it is tried on average
  public String give(long cost) {
    var options =
        new ChallengeOptions()
            .setHmacKey(key)
            .setMaxNumber(cost)
            .setSecureRandomNumber(true)
            .setExpires(clock.instant().plus(HOLDS).getEpochSecond());
    try {
      var challenge = Altcha.createChallenge(options);
      return """
      {"algorithm":"%s","challenge":"%s","maxnumber":%d,"salt":"%s","signature":"%s"}\
      """
          .formatted(
              challenge.algorithm,
              challenge.challenge,
              challenge.maxnumber,
              challenge.salt,
              challenge.signature);
    } catch (Exception never) {
      throw new IllegalStateException("every Java platform can hash", never);
    }
  }

  /// Takes a solution.
  ///
  /// @param solution as ALTCHA's widget sends it: JSON in Base64
  /// @return false if it is none, has expired, or came before
  public boolean take(String solution) {
    if (solution.isEmpty() || solution.length() > LONGEST) {
      return false;
    }
    try {
      Payload payload = Solution.parse(solution);
      return Altcha.verifySolution(payload, key, false)
          && holds(payload.salt)
          && spent.add(payload.challenge);
    } catch (Exception malformed) {
      // Whatever a stranger may write; the library has no narrower word for it.
      return false;
    }
  }

  /// Only a salt that we signed comes here.
  private boolean holds(String salt) throws Exception {
    long expires = Long.parseLong(Altcha.extractParams(salt).get(EXPIRES));
    return clock.instant().getEpochSecond() < expires;
  }

  private static String key() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }
}
