package rallycry.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import rallycry.app.report.Figure.Mark;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Campaign.Event;
import rallycry.core.publish.Bin;
import rallycry.core.publish.Edition;
import rallycry.core.publish.Momentum;

/// The charts of a report, in the order of its pages. One without numbers is left out.
final class Figures {

  private static final Map<String, String> NOTES =
      Map.of(
          "settings",
          "Only those who told what happened name a place, and one person may name several.",
          "languages",
          "A person stands at the language of their first answer.",
          "platforms",
          "An account on one platform is one person there.",
          "messages",
          "However often a person says it, they count once.",
          "outcomes",
          "Posts, not people. Only the first two kinds make a person count.",
          "retractions",
          "Answers that no longer count, and why. Deleted there, uncounted here.");

  private final Campaign campaign;
  private final Edition edition;

  Figures(Campaign campaign, Edition edition) {
    this.campaign = campaign;
    this.edition = edition;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    List<Bin> bins = edition.series();
    if (!bins.isEmpty()) {
      figures.add(growth(bins));
      figures.add(firstDays(bins));
    }
    for (Table table : Table.of(edition)) {
      if (!table.rows().isEmpty()) {
        String note = NOTES.getOrDefault(table.name(), "");
        figures.add(
            new Figure(table.name(), table.about(), note, Charts.bars(table), List.of(), table));
      }
    }
    return figures;
  }

  private Figure growth(List<Bin> bins) {
    Momentum momentum = edition.momentum();
    int peak = momentum.peakHour().orElse(bins.getFirst().from());
    List<Event> events = eventsWithin(bins);
    List<Mark> marks = new ArrayList<>();
    for (Event event : events) {
      marks.add(
          new Mark(
              marks.size() + 1 + "", Times.hour(Times.minute(event.at())) + ": " + event.label()));
    }
    marks.add(new Mark("▲", "Peak: most new people an hour, from " + Times.hour(peak)));
    return new Figure(
        "growth",
        "How it grew",
        "People counted so far; each stands at the time of their first answer.",
        Charts.growth(bins, events, peak),
        marks,
        Table.hours(edition));
  }

  private Figure firstDays(List<Bin> bins) {
    return new Figure(
        "first-days",
        "The first days",
        "New people an hour. Hours with fewer than ten people are put together, so some bars are"
            + " wide.",
        Charts.firstDays(bins),
        List.of(),
        Table.hours(edition));
  }

  private List<Event> eventsWithin(List<Bin> bins) {
    return campaign.events().stream()
        .filter(event -> Times.minute(event.at()) >= bins.getFirst().from() - 60)
        .filter(event -> Times.minute(event.at()) <= bins.getLast().until())
        .sorted(Comparator.comparing(Event::at))
        .toList();
  }
}
