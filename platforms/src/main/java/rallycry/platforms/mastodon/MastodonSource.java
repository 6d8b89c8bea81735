package rallycry.platforms.mastodon;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rallycry.core.collect.Abilities;
import rallycry.core.collect.Abilities.Ability;
import rallycry.core.collect.Listener;
import rallycry.core.collect.Source;
import rallycry.core.post.Platform;
import rallycry.platforms.kit.PatientApi;

/// Listens to one instance of Mastodon for hashtags: reads their timelines again and again, and
/// follows their streams meanwhile where there is a token.
///
/// The streams are opened before the timelines are read, so that nothing falls between. The cursor
/// is where the timelines were read to ([Marks]); what the streams told since is read again.
public final class MastodonSource implements Source {

  /// So far back posts are read again at the start, to know which id is which post when one of them
  /// is deleted.
  private static final Duration MEMORY = Duration.ofHours(24);

  /// A post from another server may come in late, behind where we stand.
  private static final Duration LATE = Duration.ofMinutes(10);

  private final MastodonOptions options;
  private final InstantSource clock;
  private final PatientApi api;
  private final TagStreams streams;
  private final Remembered remembered = new Remembered();
  private volatile boolean closed;

  public MastodonSource(MastodonOptions options, InstantSource clock) {
    this.options = options;
    this.clock = clock;
    this.api = new PatientApi(options.instance(), options.token().orElse(""), clock);
    this.streams = new TagStreams(options, clock);
  }

  @Override
  public String name() {
    return options.name();
  }

  @Override
  public Platform platform() {
    return Platform.FEDIVERSE;
  }

  @Override
  public Abilities abilities() {
    return options.token().isPresent()
        ? Abilities.of(
            Ability.AUTHORS, Ability.HASHTAGS, Ability.BACKFILL, Ability.EDITS, Ability.DELETIONS)
        : Abilities.of(Ability.AUTHORS, Ability.HASHTAGS, Ability.BACKFILL);
  }

  @Override
  public void collect(Listener listener) throws IOException, InterruptedException {
    try {
      listen(listener);
    } catch (IOException failure) {
      if (!closed) {
        throw failure;
      }
    } finally {
      streams.hangUp();
    }
  }

  @Override
  public void close() {
    closed = true;
    api.close();
    streams.close();
  }

  private void listen(Listener listener) throws IOException, InterruptedException {
    var marks = new Marks(listener.cursor());
    var hearing = new Hearing(listener, marks, remembered, clock);
    if (options.token().isPresent()) {
      streams.open(api, hearing);
    }
    Duration back = remembered.isEmpty() && options.token().isPresent() ? MEMORY : LATE;
    do {
      for (String tag : options.hashtags()) {
        read(tag, marks, back, hearing);
      }
      back = LATE;
    } while (streams.follow(options.pause(), hearing));
  }

  private void read(String tag, Marks marks, Duration back, Hearing hearing)
      throws IOException, InterruptedException {
    Instant earliest = options.since();
    var timeline = new Timeline(api, tag);
    for (Optional<String> from = Optional.of(marks.before(tag, back, earliest));
        from.isPresent() && !closed; ) {
      Timeline.Page page = timeline.after(from.get(), hearing::missed);
      page.next().ifPresent(next -> marks.reach(tag, next));
      hearing.statuses(page.statuses());
      from = page.next();
    }
    hearing.statuses(List.of());
  }
}
