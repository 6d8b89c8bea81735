package rallycry.app.up;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import rallycry.server.page.Reach;

/// How far the site reaches beyond its own pages.
final class ReachOptions {

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "Where others reach this server: https://example.org. The fediverse and webhooks need it;"
              + " link previews, feeds and codes name it. Default: what each visitor wrote.")
  private Optional<URI> address = Optional.empty();

  @Option(
      names = "--widget-in",
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "A site whose pages may hold the widget, as https://news.example. May be given several"
              + " times. Default: every site.")
  private List<String> framers = List.of();

  Reach reach() {
    return new Reach(address, framers);
  }
}
