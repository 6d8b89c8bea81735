package rallycry.server.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How far a site reaches beyond its own pages.
///
/// @param address where the world finds it, as `https://example.org`; without it, links name what
///   each visitor wrote
/// @param framers origins of the pages that may hold the widget, as `https://news.example`; none
///   for all
public record Reach(Optional<URI> address, List<String> framers) {

  /// Nothing was said of it.
  public static final Reach ANYWHERE = new Reach(Optional.empty(), List.of());

  private static final String ORIGIN = "https?://[A-Za-z0-9.*-]{1,253}(:\\d{1,5})?";

  public Reach {
    framers = List.copyOf(framers);
    address.ifPresent(one -> check(one.toString().replaceAll("/$", "")));
    framers.forEach(Reach::check);
  }

  private static void check(String origin) {
    if (!origin.matches(ORIGIN)) {
      throw new IllegalArgumentException(
          "an address is like https://example.org, without a path: not \"" + origin + "\"");
    }
  }
}
