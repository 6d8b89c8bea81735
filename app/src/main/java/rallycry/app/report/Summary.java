package rallycry.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rallycry.core.publish.Edition;
import rallycry.core.publish.Momentum;

/// What a terminal shows at the end, plain text.
final class Summary {

  private static final int WIDTH = 34;
  private static final Set<String> SHOWN =
      Set.of("outcomes", "settings", "languages", "platforms", "retractions");

  private Summary() {}

  static String of(Edition edition, Run run) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(Names.headline(edition.people()) + " people said it happened to them");
    lines.add("");
    lines.add(row("said only the words", Names.number(edition.onlyWords())));
    lines.add(row("told something of it", Names.number(edition.storytellers())));
    lines.add(row("people who sent support", Names.number(edition.supporters())));
    for (Table table : Table.of(edition)) {
      if (SHOWN.contains(table.name()) && !table.rows().isEmpty()) {
        lines.add("");
        lines.add(table.about());
        table.rows().forEach(row -> lines.add(row(row.label(), Names.number(row.count()))));
      }
    }
    spread(edition, lines);
    unseen(run, lines);
    lines.add("");
    lines.add(counted(edition, run));
    return String.join(System.lineSeparator(), lines);
  }

  private static void spread(Edition edition, List<String> lines) {
    lines.add("");
    lines.add("How it spread");
    edition
        .momentum()
        .peakHour()
        .ifPresent(minute -> lines.add(row("most in the hour from", Times.hour(minute))));
    edition
        .momentum()
        .fastestDoublingHours()
        .ifPresent(hours -> lines.add(row("fastest doubling", Momentum.duration(hours))));
    edition
        .momentum()
        .halfLifeHours()
        .ifPresent(hours -> lines.add(row("pace then halved every", Momentum.duration(hours))));
    lines.add(row("now", edition.momentum().inWords()));
    lines.add(
        row("messages a person", String.format(Locale.ROOT, "%.2f", edition.messagesPerPerson())));
  }

  private static void unseen(Run run, List<String> lines) {
    lines.add("");
    lines.add("What could not be read");
    if (run.unreadable().isEmpty()) {
      lines.add("  nothing: every record of the input was read");
    }
    run.unreadable()
        .forEach(
            (reason, count) -> lines.add(row(reason, String.format(Locale.ROOT, "%,d", count))));
    run.firstUnreadable().forEach(place -> lines.add("    " + place));
  }

  private static String counted(Edition edition, Run run) {
    return String.format(
        Locale.ROOT,
        "%,d sightings of %s posts by %s accounts, counted to Seq %,d in %.1f s (%,.0f MB/s)",
        run.sightings(),
        Names.number(edition.posts()),
        Names.number(edition.accounts()),
        edition.seq(),
        run.took().toMillis() / 1e3,
        run.bytes() / 1e3 / Math.max(1, run.took().toMillis()));
  }

  private static String row(String label, String value) {
    return "  " + label + " ".repeat(Math.max(1, WIDTH - label.length())) + value;
  }
}
