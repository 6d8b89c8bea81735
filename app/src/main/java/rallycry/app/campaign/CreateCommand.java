package rallycry.app.campaign;

import java.io.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rallycry.app.ledger.DataOption;
import rallycry.core.campaign.Campaign;

/// `rallycry campaign create`: begins a campaign in a data folder of its own.
@Command(
    name = "create",
    description = "Begin a campaign in a data folder. At a terminal it asks for what is missing.")
final class CreateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "Short: a-z, 0-9 and -.")
  private String name = "";

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--title", paramLabel = "TEXT", description = "As the page shows it.")
  private String title = "";

  @Option(names = "--call", paramLabel = "TEXT", description = "The text that asks.")
  private String call = "";

  @Option(
      names = "--phrase",
      paramLabel = "LANGUAGE=WORDS",
      description = "Words that answer, such as en=\"me too\". May be given several times.")
  private List<String> phrases = new ArrayList<>();

  @Option(
      names = "--hashtag",
      paramLabel = "TAG",
      split = ",",
      description = "With or without #. May be given several times.")
  private List<String> hashtags = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var folder = new CampaignFolder(data.folder());
    if (folder.isHeld()) {
      throw new IllegalArgumentException(
          "%s holds the campaign \"%s\" already. Give \"%s\" a --data of its own."
              .formatted(folder.folder(), folder.read().name(), name));
    }
    if (phrases.isEmpty() && hashtags.isEmpty()) {
      Optional.ofNullable(System.console()).filter(Console::isTerminal).ifPresent(this::ask);
    }
    if (phrases.isEmpty() && hashtags.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "Say which words answer: --phrase en=\"me too\", or --hashtag metoo.");
    }
    Campaign made = folder.replace(new Draft(name, title, call, byLanguage(), hashtags).yaml());
    spec.commandLine()
        .getOut()
        .printf(
            "“%s” is in %s. Add to it with: rallycry campaign edit --data %s%n"
                + "Serve it with: rallycry up --data %s%n",
            made.title(), folder.file(), folder.folder(), folder.folder());
    return 0;
  }

  private void ask(Console console) {
    title = asked(console, "Title, as the page shows it", title);
    call = asked(console, "The text that asks", call);
    while (true) {
      String phrase = asked(console, "Words that answer, such as en=me too; Enter to go on", "");
      if (phrase.isEmpty()) {
        break;
      }
      phrases.add(phrase);
    }
    String tags = asked(console, "Hashtags, set apart by commas; Enter for none", "");
    hashtags.addAll(List.of(tags.isEmpty() ? new String[0] : tags.split("\\s*,\\s*")));
  }

  private static String asked(Console console, String question, String given) {
    if (!given.isEmpty()) {
      return given;
    }
    String typed = console.readLine("%s: ", question);
    return typed == null ? "" : typed.strip();
  }

  private Map<String, List<String>> byLanguage() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String phrase : phrases) {
      int sign = phrase.indexOf('=');
      if (sign < 1) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "\"%s\" names no language; write it as en=\"%s\"".formatted(phrase, phrase));
      }
      all.computeIfAbsent(phrase.substring(0, sign).strip(), _ -> new ArrayList<>())
          .add(phrase.substring(sign + 1).strip());
    }
    return all;
  }
}
