package rallycry.app.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rallycry.core.campaign.Campaign;
import rallycry.core.ledger.Outcome;
import rallycry.core.publish.Edition;

/// What `report.jte` asks for. The page stands by itself: its style is within it, and its policy
/// lets nothing else in.
final class ReportPage {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "rallycry.app.report");

  private final Campaign campaign;
  private final Edition edition;
  private final Run run;
  private final String style = style();

  ReportPage(Campaign campaign, Edition edition, Run run) {
    this.campaign = campaign;
    this.edition = edition;
    this.run = run;
  }

  String html() {
    var out = new StringOutput();
    ENGINE.render("report.jte", Map.of("page", this), out);
    return out.toString();
  }

  String title() {
    return campaign.title();
  }

  String call() {
    return campaign.call();
  }

  String people() {
    return Names.headline(edition.people());
  }

  String momentum() {
    return edition.momentum().inWords();
  }

  List<Table.Row> totals() {
    return Table.totals(edition).rows();
  }

  List<Figure> figures() {
    return new Figures(campaign, edition).all();
  }

  /// How many posts nobody decided on, as a sentence's number.
  String undecided(Outcome outcome) {
    var count = edition.outcomes().get(outcome);
    return count == null ? "0" : Names.number(count);
  }

  Edition edition() {
    return edition;
  }

  long unreadable() {
    return run.unreadable().values().stream().mapToLong(Long::longValue).sum();
  }

  Run run() {
    return run;
  }

  double threshold() {
    return campaign.thresholds().review();
  }

  String madeAt() {
    return Times.hour(Times.minute(edition.at()));
  }

  /// The line beneath each chart.
  String source() {
    List<String> inputs = run.inputs();
    String from = inputs.size() == 1 ? inputs.getFirst() : inputs.size() + " files";
    return "Source: %s; ledger up to Seq %s. Times in UTC."
        .formatted(from, Names.number(edition.seq()));
  }

  /// The style as an element, its text exactly as [#policy] knows it.
  String styleElement() {
    return "<style>" + style + "</style>";
  }

  String policy() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
          .formatted(Base64.getEncoder().encodeToString(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String style() {
    try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
