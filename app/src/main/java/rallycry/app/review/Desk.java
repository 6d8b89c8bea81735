package rallycry.app.review;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import rallycry.core.story.Decision;
import rallycry.core.story.Kept;
import rallycry.core.story.Readers;
import rallycry.core.story.Reason;
import rallycry.core.story.Review;
import rallycry.core.story.Stories;

/// One text after another, and what a moderator types about it.
final class Desk {

  private static final Reason[] REASONS = Reason.values();

  private final Stories stories;
  private final BufferedReader in;
  private final PrintWriter out;

  Desk(Stories stories, BufferedReader in, PrintWriter out) {
    this.stories = stories;
    this.in = in;
    this.out = out;
  }

  /// Until nothing awaits review, or the moderator has had enough.
  void work() throws IOException {
    out.printf(
        "%,d texts await review. They tell of harassment and violence: stop whenever you wish.%n",
        stories.reviewed().awaiting());
    try {
      long after = 0;
      List<Kept.Text> next = stories.list(Review.AWAITING, after, 1);
      while (!next.isEmpty() && shown(next.getFirst())) {
        after = next.getFirst().number();
        next = stories.list(Review.AWAITING, after, 1);
      }
    } catch (EOFException nobodyTypesAnyMore) {
      out.println();
    }
    out.println("Done for now.");
    out.flush();
  }

  /// @return whether to go on
  private boolean shown(Kept.Text text) throws IOException {
    out.printf("%n%s%n", TextLines.of(text));
    boolean everyone = text.told().readers() == Readers.EVERYONE;
    String letters =
        (everyone ? "[p]ublish  " : "") + "[k]eep for moderators  [r]emove  [s]kip  [q]uit";
    while (true) {
      String typed = ask(letters);
      Optional<Decision> decision =
          switch (typed) {
            case "p" -> everyone ? Optional.of(new Decision.Publish()) : Optional.empty();
            case "k" -> Optional.of(new Decision.KeepBack());
            case "r" -> remove();
            default -> Optional.empty();
          };
      decision.ifPresent(taken -> decide(text, taken));
      if (decision.isPresent() || typed.equals("s") || typed.equals("q")) {
        return !typed.equals("q");
      }
    }
  }

  private void decide(Kept.Text text, Decision decision) {
    out.println(
        stories.decide(text.number(), decision)
            ? "Decided."
            : "It is no longer there: withdrawn or told anew while you read.");
  }

  /// @return empty if the moderator thought better of it
  private Optional<Decision> remove() throws IOException {
    for (Reason reason : REASONS) {
      out.printf("  %d  %s%n", reason.ordinal() + 1, TextLines.name(reason));
    }
    out.println("The last one takes the answer out of the number too.");
    String typed = ask("Number of the reason, or Enter to go back");
    if (!typed.matches("[1-" + REASONS.length + "]")) {
      return Optional.empty();
    }
    String words = ask("Words for the author, or Enter");
    try {
      return Optional.of(new Decision.Remove(REASONS[Integer.parseInt(typed) - 1], words));
    } catch (IllegalArgumentException unusable) {
      out.println(unusable.getMessage());
      return Optional.empty();
    }
  }

  private String ask(String question) throws IOException {
    out.print(question + " > ");
    out.flush();
    String typed = in.readLine();
    if (typed == null) {
      throw new EOFException("the input ended");
    }
    return typed.strip();
  }
}
