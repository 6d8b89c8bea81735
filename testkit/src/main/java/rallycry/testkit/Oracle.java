package rallycry.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Entry.AccountGone;
import rallycry.core.ledger.Entry.Answered;
import rallycry.core.ledger.Entry.PostRetracted;
import rallycry.core.ledger.Entry.PutBack;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.tally.Cell;
import rallycry.core.tally.Cell.Dimension;
import rallycry.core.tally.Cell.Measure;
import rallycry.core.tally.Tally;

/// A tally that keeps every entry and counts from the definitions in [Cell], all of it each time.
/// Shares nothing with the fold it is there to check.
public final class Oracle {

  /// A later edit stands; of two readings of one wording, the same one whichever came first.
  private static final Comparator<Answered> LATEST =
      comparing(Answered::version, Integer::compareUnsigned)
          .thenComparing(Answered::outcome)
          .thenComparingInt(answered -> answered.settings().bits())
          .thenComparingInt(answered -> answered.language().code());

  private static final Comparator<Post> EARLIEST =
      comparingInt(Post::minute)
          .thenComparing(post -> post.latest().outcome())
          .thenComparingInt(post -> post.latest().settings().bits())
          .thenComparingInt(post -> post.latest().language().code());

  private final Set<Entry> entries = new LinkedHashSet<>();

  /// A post as all its entries tell it.
  private record Post(Answered latest, int minute, boolean disclosedOnce, Optional<Cause> cause) {

    boolean stands() {
      return cause.isEmpty();
    }

    boolean disclosesNow() {
      return stands() && latest.outcome().isDisclosure();
    }
  }

  public void add(EntryBatch batch) {
    batch.forEach(entries::add);
  }

  public Tally tally() {
    var tally = new Tally();
    var people = new HashMap<Key, List<Post>>();
    for (List<Answered> versions : versionsByPost().values()) {
      Post post = post(versions);
      people.computeIfAbsent(post.latest().account(), key -> new ArrayList<>()).add(post);
      count(post, tally);
    }
    people.values().forEach(posts -> count(posts, tally));
    return tally;
  }

  private Map<Key, List<Answered>> versionsByPost() {
    var posts = new HashMap<Key, List<Answered>>();
    for (Entry entry : entries) {
      if (entry instanceof Answered answered) {
        posts.computeIfAbsent(answered.post(), key -> new ArrayList<>()).add(answered);
      }
    }
    return posts;
  }

  private Post post(List<Answered> versions) {
    Answered latest = versions.stream().max(LATEST).orElseThrow();
    int minute = versions.stream().mapToInt(Answered::minute).min().orElseThrow();
    boolean disclosed = versions.stream().anyMatch(version -> version.outcome().isDisclosure());
    return new Post(latest, minute, disclosed, cause(latest, minute));
  }

  private Optional<Cause> cause(Answered post, int minute) {
    var causes = new ArrayList<Cause>();
    for (Entry entry : entries) {
      if (entry instanceof PostRetracted retracted && retracted.post().equals(post.post())) {
        causes.add(retracted.cause());
      }
    }
    if (isPutBack(post)) {
      causes.removeIf(Cause::isSetAside);
    }
    if (!causes.isEmpty()) {
      return causes.stream().min(Comparator.naturalOrder());
    }
    return entries.stream()
            .anyMatch(entry ->
                entry instanceof AccountGone gone
                    && gone.account().equals(post.account())
                    && minute <= gone.minute())
        ? Optional.of(Cause.ACCOUNT_GONE)
        : Optional.empty();
  }

  private boolean isPutBack(Answered post) {
    return entries.stream()
        .anyMatch(entry -> entry instanceof PutBack back && back.post().equals(post.post()));
  }

  private static void count(Post post, Tally tally) {
    Answered latest = post.latest();
    if (post.stands()) {
      add(tally, Measure.POSTS);
      add(tally, Measure.POSTS, Dimension.OUTCOME, latest.outcome().ordinal());
      add(tally, Measure.POSTS, Dimension.PLATFORM, latest.platform().ordinal());
    }
    if (post.disclosesNow()) {
      add(tally, Measure.DISCLOSURES);
      add(tally, Measure.DISCLOSURES, Dimension.MINUTE, post.minute());
    } else if (post.cause().filter(Cause::isSetAside).isPresent()) {
      add(tally, Measure.SET_ASIDE);
      add(tally, Measure.SET_ASIDE, Dimension.CAUSE, post.cause().orElseThrow().ordinal());
    } else if (post.disclosedOnce()) {
      Cause cause = post.cause().orElse(Cause.EDITED_AWAY);
      add(tally, Measure.RETRACTIONS);
      add(tally, Measure.RETRACTIONS, Dimension.CAUSE, cause.ordinal());
    }
  }

  /// What counts once a person.
  private static void count(List<Post> posts, Tally tally) {
    if (posts.stream().anyMatch(Post::stands)) {
      add(tally, Measure.ACCOUNTS);
    }
    if (posts.stream()
        .anyMatch(post -> post.stands() && post.latest().outcome() == Outcome.SUPPORT)) {
      add(tally, Measure.SUPPORTERS);
    }
    List<Post> disclosures = posts.stream().filter(Post::disclosesNow).sorted(EARLIEST).toList();
    if (!disclosures.isEmpty()) {
      count(Measure.PEOPLE, disclosures, tally);
      add(tally, Measure.PEOPLE, Dimension.MESSAGES, disclosures.size());
    }
    if (disclosures.stream().anyMatch(post -> post.latest().outcome() == Outcome.STORY)) {
      count(Measure.STORYTELLERS, disclosures, tally);
    }
  }

  private static void count(Measure measure, List<Post> disclosures, Tally tally) {
    Post first = disclosures.getFirst();
    add(tally, measure);
    add(tally, measure, Dimension.PLATFORM, first.latest().platform().ordinal());
    add(tally, measure, Dimension.LANGUAGE, first.latest().language().code());
    add(tally, measure, Dimension.MINUTE, first.minute());
    for (Setting setting : Setting.values()) {
      if (disclosures.stream().anyMatch(post -> post.latest().settings().has(setting))) {
        add(tally, measure, Dimension.SETTING, setting.ordinal());
      }
    }
  }

  private static void add(Tally tally, Measure measure) {
    add(tally, measure, Dimension.TOTAL, 0);
  }

  private static void add(Tally tally, Measure measure, Dimension dimension, int value) {
    tally.add(Cell.of(measure, dimension, value), 1);
  }
}
