package rallycry.embedded;

import java.util.Optional;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.tally.Fold;
import rallycry.core.tally.PersonState;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Standing;
import rallycry.core.tally.TallyChange;

/// What all entries so far add up to, post by post and person by person, in memory: some 35 bytes a
/// post and as many an account. Belongs to one thread.
final class Index {

  private final KeyTable postKeys = new KeyTable();
  private final Posts posts = new Posts();
  private final People people = new People(posts);

  /// Takes an entry in.
  ///
  /// @return whether it told anything new; if not, `into` was not touched
  boolean apply(Entry entry, TallyChange into) {
    return switch (entry) {
      case Entry.Answered answered -> answered(answered, into);
      case Entry.PostRetracted retracted -> said(retracted.post(), PostState.of(retracted), into);
      case Entry.AccountGone gone -> gone(gone, into);
      case Entry.PutBack back -> said(back.post(), PostState.of(back), into);
    };
  }

  /// What is known of a post; empty if nothing is.
  Optional<PostState> find(Key post) {
    int known = postKeys.find(post);
    return known == KeyTable.ABSENT ? Optional.empty() : Optional.of(posts.state(known));
  }

  private boolean answered(Entry.Answered entry, TallyChange into) {
    PostState said = PostState.of(entry);
    int post = postKeys.find(entry.post());
    if (post == KeyTable.ABSENT) {
      add(postKeys.add(entry.post()), entry, said, into);
      return true;
    }
    PostState known = posts.state(post);
    PostState merged = known.merge(said);
    if (merged.equals(known)) {
      return false;
    }
    if (known.isSeen()) {
      change(post, merged, into);
    } else {
      add(post, entry, merged, into);
    }
    return true;
  }

  /// Takes in what is said of a post apart from its wordings, perhaps before it was seen.
  ///
  /// @return whether it told anything new; if not, `into` was not touched
  boolean said(Key about, PostState said, TallyChange into) {
    int post = postKeys.find(about);
    if (post == KeyTable.ABSENT) {
      posts.add(postKeys.add(about), said);
      return true;
    }
    PostState known = posts.state(post);
    PostState merged = known.merge(said);
    if (merged.equals(known)) {
      return false;
    }
    if (known.isSeen()) {
      change(post, merged, into);
    } else {
      posts.set(post, merged);
    }
    return true;
  }

  private boolean gone(Entry.AccountGone entry, TallyChange into) {
    int person = people.number(entry.account(), entry.platform());
    if (entry.minute() <= people.goneThrough(person)) {
      return false;
    }
    PersonState before = people.state(person);
    PersonState after = before.gone(entry.minute());
    people.goneThrough(person, entry.minute());
    people.changed(person, after);
    Fold.change(before, after, into);
    return true;
  }

  /// A post is seen for the first time.
  private void add(int post, Entry.Answered entry, PostState state, TallyChange into) {
    int person = people.number(entry.account(), entry.platform());
    Standing was = people.standing(person);
    Standing is = Fold.add(people.platform(person), people.goneThrough(person), was, state, into);
    people.wrote(person, post, state, is);
  }

  /// A post that was seen before turns out otherwise.
  private void change(int post, PostState state, TallyChange into) {
    int person = posts.owner(post);
    PersonState before = people.state(person);
    posts.set(post, state);
    PersonState after = people.state(person);
    people.changed(person, after);
    Fold.change(before, after, into);
  }
}
