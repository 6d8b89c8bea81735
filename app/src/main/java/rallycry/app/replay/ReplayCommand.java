package rallycry.app.replay;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rallycry.app.campaign.CampaignOption;
import rallycry.app.ledger.DataOption;
import rallycry.app.report.Outputs;
import rallycry.app.terminal.Progress;
import rallycry.core.campaign.Campaign;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.privacy.Pseudonyms;
import rallycry.core.publish.Edition;
import rallycry.core.recognise.Recogniser;
import rallycry.core.record.ReadingMemo;
import rallycry.core.record.Scribe;
import rallycry.core.tally.Recorder;
import rallycry.core.tally.Tally;
import rallycry.embedded.Headcount;
import rallycry.embedded.Workplace;
import rallycry.platforms.archive.Archive;
import rallycry.platforms.archive.Archives;
import rallycry.platforms.csv.Columns;

/// `rallycry replay`: from an archive of posts to a number that can be defended.
@Command(
    description = "Count the people who answered, from an archive of posts.",
    footer =
        "docs/archives.md lists the forms that are read, docs/replay-output.md what is written.")
public final class ReplayCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Archives: files, folders, patterns, or - for standard input.")
  private List<String> files = List.of();

  @Mixin private CampaignOption campaign = new CampaignOption();

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--no-record", description = "Only count; keep nothing.")
  private boolean noRecord;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Only say why the post with this id is read as it is; record nothing.")
  private Optional<String> explain = Optional.empty();

  @Option(
      names = "--columns",
      paramLabel = "id=…,author=…,time=…,text=…",
      description = "Which column of a CSV table holds what; language=… and platform=… may follow.")
  private Optional<String> columns = Optional.empty();

  @Mixin private Outputs outputs = new Outputs();

  @Override
  public Integer call() throws Exception {
    Campaign asked = campaign.read();
    if (explain.isPresent()) {
      try (var archive = Archives.open(files, columns.map(Columns::parse), System.in)) {
        return Explainer.explain(asked, archive, explain.get(), System.out, System.err);
      }
    }
    if (noRecord) {
      byte[] passing = secret(Pseudonyms.SECRET_SIZE);
      var headcount = new Headcount();
      return run(
          asked,
          headcount::add,
          () -> new Pseudonyms(passing),
          () -> edition(asked, headcount.tally(), headcount.seq()));
    }
    try (Workplace place = Workplace.enter(data.folder())) {
      Recorder recorder = place.recorder();
      return run(
          asked,
          recorder::record,
          place.pseudonyms(),
          () -> edition(asked, recorder.tally(), recorder.seq()));
    }
  }

  private int run(
      Campaign asked,
      Consumer<EntryBatch> into,
      Supplier<Pseudonyms> pseudonyms,
      Supplier<Edition> edition)
      throws Exception {
    var recogniser = Recogniser.of(asked);
    var memo = new ReadingMemo(secret(ReadingMemo.SECRET_SIZE));
    Supplier<Scribe> scribes =
        () -> new Scribe(memo.before(recogniser.reader()::read), pseudonyms.get());
    var sightings = new Sightings();
    long start = System.nanoTime();
    try (var archive = Archives.open(files, columns.map(Columns::parse), System.in)) {
      Supplier<Progress.Stand> stand = () -> stand(archive);
      try (var _ = new Progress(stand, sightings::posts)) {
        new Replay(archive, into, scribes, sightings).run();
      }
      var took = Duration.ofNanos(System.nanoTime() - start);
      var run = sightings.run(files, archive.progress().read(), took);
      outputs.write(asked, edition.get(), run, System.out);
    }
    return 0;
  }

  /// One that is gone with this run.
  private static byte[] secret(int size) {
    byte[] secret = new byte[size];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  private static Edition edition(Campaign asked, Tally tally, long seq) {
    return Edition.of(asked.name(), tally, seq, Instant.now());
  }

  private static Progress.Stand stand(Archive archive) {
    return new Progress.Stand(archive.progress().read(), archive.progress().total());
  }
}
