package rallycry.server.answer;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import rallycry.core.ledger.Cause;
import rallycry.server.http.Form;
import rallycry.server.http.Limits;
import rallycry.server.http.Problem;
import rallycry.server.http.RateLimit;
import rallycry.server.http.Visitors;
import rallycry.server.work.Challenges;
import rallycry.server.work.Price;

/// Lets in what can be taken: not more at once than the ledger carries, and not more from one
/// network than people there would send; fewer of those who bring no proof of work.
///
/// Readers never pass here, so that they are served while writers saturate.
public final class Gate {

  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Visitors visitors;
  private final BooleanSupplier closed;
  private final Challenges challenges;
  private final Price price;
  private final Judge judge;
  private final RateLimit proven;
  private final RateLimit bare;
  private final RateLimit checks;
  private final Semaphore room;

  /// Takes a form that was let in.
  @FunctionalInterface
  interface Taking {

    /// @param suspicion why it is to be set aside, if it looks made by a machine
    void take(Form form, Optional<Cause> suspicion, ServerRequest request, ServerResponse response);
  }

  /// @param closed whether the call takes no more answers
  public Gate(Visitors visitors, Limits limits, BooleanSupplier closed, InstantSource clock) {
    this.visitors = visitors;
    this.closed = closed;
    challenges = new Challenges(clock);
    price = new Price(clock);
    judge = new Judge(limits.judged(), clock);
    proven = new RateLimit(limits.proven(), WINDOW, clock);
    bare = new RateLimit(limits.bare(), WINDOW, clock);
    checks = new RateLimit(limits.checks(), WINDOW, clock);
    room = new Semaphore(limits.atOnce());
  }

  /// Before what adds to the number.
  Handler answering(Taking then) {
    return (request, response) -> {
      refuseIfClosed();
      Form form = Form.of(request);
      String network = visitors.network(request);
      boolean worked = challenges.take(form.field("altcha"));
      (worked ? proven : bare).count(network);
      price.count();
      admit(() -> then.take(form, judge.answer(network, form), request, response));
    };
  }

  /// Before what adds words to an answer that was let in already.
  Handler telling(Taking then) {
    return (request, response) -> {
      refuseIfClosed();
      Form form = Form.of(request);
      checks.count(visitors.network(request));
      admit(() -> then.take(form, judge.text(form), request, response));
    };
  }

  /// Before what a receipt opens: whoever guesses is soon stopped, whoever has one is not.
  Handler asking(Handler then) {
    return (request, response) -> {
      checks.count(visitors.network(request));
      then.handle(request, response);
    };
  }

  /// A challenge for whoever is about to answer, as ALTCHA's JSON.
  String challenge(ServerRequest request) {
    return challenges.give(price.now(proven.seen(visitors.network(request))));
  }

  /// The form is read by now: who sends it slowly takes no room.
  private void admit(Runnable then) {
    if (!room.tryAcquire()) {
      throw Problem.later();
    }
    try {
      then.run();
    } finally {
      room.release();
    }
  }

  private void refuseIfClosed() {
    if (closed.getAsBoolean()) {
      throw new Problem(
          Status.FORBIDDEN_403, "Closed", "This call is closed. What was counted stays.");
    }
  }
}
