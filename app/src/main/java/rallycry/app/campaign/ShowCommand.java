package rallycry.app.campaign;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;
import rallycry.core.campaign.Campaign;

/// `rallycry campaign show`: what is asked, and what is known to answer it.
@Command(name = "show", description = "Show what is asked, and which words answer it.")
final class ShowCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "A campaign to begin from, instead of the one in the data folder.")
  private Optional<String> name = Optional.empty();

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    var folder = new CampaignFolder(data.folder());
    Campaign campaign = name.isPresent() ? CampaignFile.find(name.get()) : folder.read();
    show(campaign, out);
    if (name.isEmpty()) {
      line(out, "answers", folder.closed().map(at -> "closed since " + at).orElse("are taken"));
    }
    return 0;
  }

  private static void show(Campaign campaign, PrintWriter out) {
    out.printf("%s (%s)%n%s%n", campaign.title(), campaign.name(), campaign.call());
    new TreeMap<>(campaign.phrases())
        .forEach((language, words) -> line(out, "answers in " + language, joined(words)));
    line(out, "hashtags", joined(new TreeSet<>(campaign.hashtags())));
    words(campaign.settings(), "happened at ", out);
    words(campaign.lexicon(), "list ", out);
    line(out, "left to a person", "below " + campaign.thresholds().review());
    campaign.events().forEach(event -> line(out, event.at().toString(), event.label()));
  }

  private static <K extends Comparable<K>> void words(
      Map<K, ? extends Collection<String>> lists, String what, PrintWriter out) {
    new TreeMap<>(lists).forEach((name, words) -> line(out, what + name, joined(words)));
  }

  private static String joined(Collection<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private static void line(PrintWriter out, String what, String text) {
    out.printf("  %-22s %s%n", what, text);
  }
}
