package rallycry.platforms.x;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Missed;
import rallycry.core.collect.Source;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.Heard;
import rallycry.platforms.kit.Json;
import rallycry.platforms.kit.JsonApi;
import rallycry.platforms.kit.PatientApi;
import tools.jackson.databind.JsonNode;

/// Searches X for answers to the calls and for the hashtags, again and again, for as much money as
/// the host gave.
///
/// Recent search reaches back seven days; what lies before is a gap. Pages come newest first, so
/// the cursor moves only when all of them were heard. Which posts are gone is asked for in batches
/// ([Recheck]).
public final class Search implements Source {

  private static final Duration WINDOW = Duration.ofDays(7);
  private static final int PAGE = 100;
  private static final String PATH = "/2/tweets/search/recent";

  private static final FlatPost POST = new FlatPost();

  private final SearchOptions options;
  private final InstantSource clock;
  private final PatientApi api;
  private final JsonApi jobs;
  private final Recheck recheck;
  private final ReplyCounts counts;
  private FieldNames names = FieldNames.POSTS;

  public Search(SearchOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    api = new PatientApi(options.api(), options.bearer(), clock);
    jobs = new JsonApi(options.api(), options.bearer(), clock);
    recheck = new Recheck(jobs, clock, options.recheck());
    counts = new ReplyCounts(api, options.calls(), clock);
  }

  @Override
  public String name() {
    return "x";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public Abilities abilities() {
    return Abilities.of(
        Ability.AUTHORS,
        Ability.EDITS,
        Ability.DELETIONS,
        Ability.THREADS,
        Ability.HASHTAGS,
        Ability.BACKFILL,
        Ability.REPLY_COUNTS);
  }

  @Override
  public void collect(Listener listener) throws IOException, InterruptedException {
    var unspent = Budget.of(month(), options.dollars());
    var position = Position.of(listener.cursor(), unspent);
    do {
      position = search(withinReach(position.in(month()), listener), listener);
      position = counts.look(position, names, listener);
      recheck.look(listener, position.toString());
    } while (api.rest(options.pause()));
  }

  @Override
  public void close() {
    api.close();
    jobs.close();
  }

  /// One search to its end: all pages, or as many as the budget holds.
  private Position search(Position begin, Listener listener)
      throws IOException, InterruptedException {
    Position position = begin;
    long newest = begin.newest();
    String next = "";
    do {
      if (position.budget().left() < PAGE) {
        listener.missed(new Missed.Capped("budget"));
        return position;
      }
      JsonNode page = page(begin, next, listener);
      var heard = new Heard();
      JsonNode posts = page.path("data");
      posts.forEach(post -> heard.attempt(() -> POST.read(post, heard)));
      heard.missed().forEach(listener::missed);
      position = position.read(posts.size()).found(position.replies().with(posts, options.calls()));
      newest = Math.max(newest, id(page.path("meta"), "newest_id"));
      next = Json.text(page.path("meta"), "next_token");
      position = next.isEmpty() ? position.upTo(newest) : position;
      listener.heard(heard.activities(), position.toString());
      recheck.remember(heard.activities());
    } while (!next.isEmpty() && api.isOpen());
    return position;
  }

  /// Asks by the names that X's description has now; where they are not taken, by the old ones.
  private JsonNode page(Position begin, String next, Listener listener)
      throws IOException, InterruptedException {
    try {
      return api.get(PATH, query(begin, next), listener::missed);
    } catch (JsonApi.Refused refused) {
      if (refused.status() != 400 || names == FieldNames.TWEETS) {
        throw refused;
      }
      names = FieldNames.TWEETS;
      return api.get(PATH, query(begin, next), listener::missed);
    }
  }

  private Map<String, String> query(Position begin, String next) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("query", options.query());
    query.put("max_results", Integer.toString(PAGE));
    query.put(names.parameter(), names.fields());
    if (begin.newest() > 0) {
      query.put("since_id", Long.toString(begin.newest()));
    }
    if (!next.isEmpty()) {
      query.put("next_token", next);
    }
    return query;
  }

  /// What was written before the window opened is gone for us, and that is said.
  private Position withinReach(Position position, Listener listener) {
    Instant opens = clock.instant().minus(WINDOW);
    if (position.newest() == 0 || position.at().isAfter(opens)) {
      return position;
    }
    listener.missed(new Missed.Gap(position.at(), opens));
    return position.anew();
  }

  private YearMonth month() {
    return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static long id(JsonNode node, String field) {
    String id = Json.id(node, field);
    return id.matches("\\d{1,19}") ? Long.parseLong(id) : 0;
  }
}
