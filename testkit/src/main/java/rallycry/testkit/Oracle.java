package rallycry.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Cause;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Entry.AccountGone;
import rallycry.core.ledger.Entry.AccountLinked;
import rallycry.core.ledger.Entry.Answered;
import rallycry.core.ledger.Entry.LinksTakenBack;
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
          .thenComparingInt(post -> post.latest().language().code())
          .thenComparing(post -> post.latest().platform());

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
    var accounts = new HashMap<Key, List<Post>>();
    for (List<Answered> versions : versionsByPost().values()) {
      Post post = post(versions);
      accounts.computeIfAbsent(post.latest().account(), key -> new ArrayList<>()).add(post);
      count(post, tally);
    }
    accounts.values().stream()
        .filter(posts -> posts.stream().anyMatch(Post::stands))
        .forEach(posts -> add(tally, Measure.ACCOUNTS));
    people(accounts).forEach(posts -> count(posts, tally));
    return tally;
  }

  /// The posts of each person: accounts that are linked are put together until nothing changes.
  private Collection<List<Post>> people(Map<Key, List<Post>> accounts) {
    var people = new ArrayList<Set<Key>>();
    accounts.keySet().forEach(account -> people.add(new HashSet<>(Set.of(account))));
    for (Entry entry : entries) {
      if (entry instanceof AccountLinked link && stands(link)) {
        var joined = new HashSet<>(Set.of(link.account(), link.answer()));
        List<Set<Key>> touched =
            people.stream().filter(person -> !Collections.disjoint(person, joined)).toList();
        people.removeAll(touched);
        touched.forEach(joined::addAll);
        people.add(joined);
      }
    }
    return people.stream().map(person -> postsOf(person, accounts)).toList();
  }

  private static List<Post> postsOf(Set<Key> person, Map<Key, List<Post>> accounts) {
    return person.stream()
        .flatMap(account -> accounts.getOrDefault(account, List.of()).stream())
        .toList();
  }

  private boolean stands(AccountLinked link) {
    return entries.stream()
        .noneMatch(entry ->
            entry instanceof LinksTakenBack back
                && back.answer().equals(link.answer())
                && link.minute() <= back.minute());
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
    disclosures.stream()
        .map(post -> post.latest().platform())
        .filter(platform -> platform != first.latest().platform())
        .distinct()
        .forEach(also -> add(tally, measure, Dimension.ALSO_ON, also.ordinal()));
  }

  private static void add(Tally tally, Measure measure) {
    add(tally, measure, Dimension.TOTAL, 0);
  }

  private static void add(Tally tally, Measure measure, Dimension dimension, int value) {
    tally.add(Cell.of(measure, dimension, value), 1);
  }
}
