package rallycry.server.answer;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import rallycry.server.http.Problem;
import rallycry.server.http.RateLimit;
import rallycry.server.http.Visitors;

/// Lets in what can be taken: not more at once than the ledger carries, and not more from one
/// network than people there would send.
///
/// Readers never pass here, so that they are served while writers saturate.
public final class Gate {

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int ANSWERS = 60;
  private static final int CHECKS = 60;
  private static final int AT_ONCE = 2048;

  private final Visitors visitors;
  private final BooleanSupplier closed;
  private final RateLimit answers;
  private final RateLimit checks;
  private final Semaphore room = new Semaphore(AT_ONCE);

  /// @param closed whether the call takes no more answers
  public Gate(Visitors visitors, BooleanSupplier closed, InstantSource clock) {
    this.visitors = visitors;
    this.closed = closed;
    answers = new RateLimit(ANSWERS, WINDOW, clock);
    checks = new RateLimit(CHECKS, WINDOW, clock);
  }

  /// Before what adds to the number.
  Handler answering(Handler then) {
    return (request, response) -> {
      if (closed.getAsBoolean()) {
        throw new Problem(
            Status.FORBIDDEN_403, "Closed", "This call is closed. What was counted stays.");
      }
      within(answers, request);
      admit(then).handle(request, response);
    };
  }

  /// Before what a receipt opens: whoever guesses is soon stopped, whoever has one is not.
  Handler asking(Handler then) {
    return (request, response) -> {
      within(checks, request);
      admit(then).handle(request, response);
    };
  }

  private Handler admit(Handler then) {
    return (request, response) -> {
      if (!room.tryAcquire()) {
        throw Problem.later();
      }
      try {
        then.handle(request, response);
      } finally {
        room.release();
      }
    };
  }

  private void within(RateLimit limit, ServerRequest request) {
    if (!limit.allows(visitors.network(request))) {
      throw Problem.tooMany(limit.retryAfter());
    }
  }
}
