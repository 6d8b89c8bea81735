package rallycry.app.connect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rallycry.core.campaign.Campaign;
import rallycry.core.collect.Inbox;
import rallycry.core.collect.Source;
import rallycry.platforms.bluesky.BlueskyOptions;
import rallycry.platforms.bluesky.BlueskySource;
import rallycry.platforms.bluesky.Wire;
import rallycry.platforms.mastodon.MastodonOptions;
import rallycry.platforms.mastodon.MastodonSource;
import rallycry.platforms.meta.Listing;
import rallycry.platforms.meta.ListingOptions;
import rallycry.platforms.meta.Product;
import rallycry.platforms.x.Live;
import rallycry.platforms.x.LiveOptions;
import rallycry.platforms.x.Search;
import rallycry.platforms.x.SearchOptions;
import rallycry.platforms.x.Wanted;

/// The sources and inboxes that a campaign's sections ask for.
final class Ways {

  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final Campaign campaign;
  private final Optional<URI> publicUrl;
  private final Fediverse fediverse;
  private final InstantSource clock;
  private final List<Source> sources = new ArrayList<>();
  private final List<Inbox> inboxes = new ArrayList<>();

  /// @param publicUrl where others reach this server; some networks call us there
  Ways(Campaign campaign, Optional<URI> publicUrl, Fediverse fediverse, InstantSource clock) {
    this.campaign = campaign;
    this.publicUrl = publicUrl;
    this.fediverse = fediverse;
    this.clock = clock;
  }

  /// Makes ready what one section asks for.
  ///
  /// @throws IllegalArgumentException with what is missing in it
  void open(Section section) {
    switch (section.network()) {
      case FEDIVERSE -> fediverse(section);
      case BLUESKY -> sources.add(new BlueskySource(bluesky(section), clock));
      case MASTODON ->
          mastodon(section).forEach(options -> sources.add(new MastodonSource(options, clock)));
      case X -> x(section);
      case FACEBOOK -> meta(section, Product.FACEBOOK);
      case INSTAGRAM -> meta(section, Product.INSTAGRAM);
      case THREADS -> meta(section, Product.THREADS);
    }
  }

  List<Source> sources() {
    return sources;
  }

  List<Inbox> inboxes() {
    return inboxes;
  }

  private void fediverse(Section section) {
    var stands = fediverse.open(section, campaign, publicUrl(section), clock);
    inboxes.add(stands.inbox());
    sources.add(stands.letters());
  }

  private BlueskyOptions bluesky(Section section) {
    var usual = BlueskyOptions.open(section.all("calls"), hashtags(section));
    return new BlueskyOptions(
        section.text("wire").filter("v1"::equals).isPresent() ? Wire.V1 : Wire.V2,
        section.values().containsKey("instances")
            ? section.values().getOrDefault("instances", List.of()).stream()
                .map(section::address)
                .toList()
            : usual.instances(),
        section.address("appview", usual.appView().toString()),
        login(section),
        usual.calls(),
        usual.hashtags(),
        usual.silence());
  }

  private static Optional<BlueskyOptions.Login> login(Section section) {
    return section
        .text("handle")
        .flatMap(handle ->
            section
                .secret("password")
                .map(password ->
                    new BlueskyOptions.Login(
                        section.address("server", "https://bsky.social"), handle, password)));
  }

  private List<MastodonOptions> mastodon(Section section) {
    if (section.all("instances").isEmpty()) {
      throw section.wrong("it needs instances to ask, such as https://mastodon.social");
    }
    Instant since =
        section
            .text("since")
            .map(day -> LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC))
            .orElseGet(() -> clock.instant().minus(A_WEEK));
    Duration pause = Duration.ofSeconds(section.number("seconds", 60));
    return section.values().getOrDefault("instances", List.of()).stream()
        .map(section::address)
        .map(instance ->
            new MastodonOptions(
                instance, token(section, instance), hashtags(section), since, pause, SILENCE))
        .toList();
  }

  /// One token for all, or `host=token,host=token`.
  static Optional<String> token(Section section, URI instance) {
    Optional<String> all = section.secret("token");
    if (all.isEmpty() || !all.get().contains("=")) {
      return all;
    }
    for (String pair : all.get().split(",", -1)) {
      if (pair.startsWith(instance.getHost() + "=")) {
        return Optional.of(pair.substring(instance.getHost().length() + 1));
      }
    }
    return Optional.empty();
  }

  private void x(Section section) {
    Optional<String> bearer = section.secret("bearer");
    Optional<String> secret = section.secret("consumer-secret");
    if (bearer.isEmpty() && secret.isEmpty()) {
      throw section.wrong("it needs a bearer to search with, or a consumer-secret for its webhook");
    }
    bearer.ifPresent(token -> sources.add(new Search(search(section, token), clock)));
    secret.ifPresent(signs -> inboxes.add(new rallycry.platforms.x.Door(signs, wanted(section))));
    section
        .secret("user-token")
        .ifPresent(token -> sources.add(new Live(live(section, bearer, token), clock)));
  }

  private Wanted wanted(Section section) {
    return new Wanted(section.all("calls"), hashtags(section));
  }

  private LiveOptions live(Section section, Optional<String> bearer, String userToken) {
    return new LiveOptions(
        section.address("api", "https://api.x.com"),
        bearer.orElseThrow(() -> section.wrong("its stream needs the app's bearer as well")),
        userToken,
        section
            .text("account")
            .orElseThrow(() -> section.wrong("its stream needs the host's number: account")),
        wanted(section),
        SILENCE);
  }

  private SearchOptions search(Section section, String bearer) {
    return new SearchOptions(
        section.address("api", "https://api.x.com"),
        bearer,
        section.all("calls"),
        hashtags(section),
        dollars(section),
        Duration.ofSeconds(section.number("seconds", 300)));
  }

  static double dollars(Section section) {
    String dollars = section.text("dollars").orElse("");
    if (!dollars.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
      throw section.wrong(
          "\"%s\" is no budget; write in dollars what a month may cost at most".formatted(dollars));
    }
    return Double.parseDouble(dollars);
  }

  private void meta(Section section, Product product) {
    Set<String> calls = section.all("calls");
    section
        .secret("token")
        .ifPresent(token ->
            sources.add(
                new Listing(
                    new ListingOptions(
                        product,
                        section.address("api", product.api()),
                        token,
                        calls,
                        Duration.ofSeconds(section.number("seconds", 900))),
                    clock)));
    section
        .secret("app-secret")
        .ifPresent(secret ->
            inboxes.add(
                new rallycry.platforms.meta.Door(
                    product, secret, verifyToken(section), publicUrl(section), calls)));
    if (section.secrets().isEmpty()) {
      throw section.wrong("it needs a token to list with, or an app-secret for its webhook");
    }
  }

  private static String verifyToken(Section section) {
    return section
        .secret("verify-token")
        .orElseThrow(() -> section.wrong("a webhook needs a verify-token of your choice"));
  }

  private URI publicUrl(Section section) {
    return publicUrl.orElseThrow(() ->
        section.wrong(
            "others have to reach this server. Give up its address: --public-url https://…"));
  }

  private Set<String> hashtags(Section section) {
    return section.all("hashtags", campaign.hashtags());
  }
}
