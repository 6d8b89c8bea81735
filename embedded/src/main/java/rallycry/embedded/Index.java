package rallycry.embedded;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.Key;
import rallycry.core.post.Platform;
import rallycry.core.tally.AccountState;
import rallycry.core.tally.Fold;
import rallycry.core.tally.Person;
import rallycry.core.tally.PostState;
import rallycry.core.tally.Standing;
import rallycry.core.tally.TallyChange;

/// What all entries so far add up to, post by post and person by person, in memory: some 35 bytes a
/// post and as many an account. Belongs to one thread.
final class Index {

  private final KeyTable postKeys = new KeyTable();
  private final Posts posts = new Posts();
  private final People people = new People(posts);
  private final Links links = new Links();

  /// Takes an entry in.
  ///
  /// @return whether it told anything new; if not, `into` was not touched
  boolean apply(Entry entry, TallyChange into) {
    return switch (entry) {
      case Entry.Answered answered -> answered(answered, into);
      case Entry.PostRetracted retracted -> said(retracted.post(), PostState.of(retracted), into);
      case Entry.AccountGone gone -> gone(gone, into);
      case Entry.PutBack back -> said(back.post(), PostState.of(back), into);
      case Entry.AccountLinked linked -> linked(linked, into);
      case Entry.LinksTakenBack back -> takenBack(back, into);
    };
  }

  /// What is known of a post; empty if nothing is.
  Optional<PostState> find(Key post) {
    int known = postKeys.find(post);
    return known == KeyTable.ABSENT ? Optional.empty() : Optional.of(posts.state(known));
  }

  boolean knowsAccount(Key account) {
    return people.find(account) != KeyTable.ABSENT;
  }

  private boolean answered(Entry.Answered entry, TallyChange into) {
    PostState said = PostState.of(entry);
    int before = postKeys.size();
    int post = postKeys.number(entry.post());
    if (post == before) {
      add(post, entry, said, into);
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
  private boolean said(Key about, PostState said, TallyChange into) {
    int before = postKeys.size();
    int post = postKeys.number(about);
    if (post == before) {
      posts.add(post, said);
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
    AccountState before = people.state(person);
    if (!people.left(person, entry.minute())) {
      return false;
    }
    AccountState after = before.gone(entry.minute());
    people.changed(person, after);
    Fold.change(before, after, others(person), into);
    return true;
  }

  private boolean linked(Entry.AccountLinked entry, TallyChange into) {
    int answer = people.number(entry.answer(), Platform.WEB);
    int account = people.number(entry.account(), entry.platform());
    return regroup(Set.of(answer, account), () -> links.add(answer, account, entry.minute()), into);
  }

  private boolean takenBack(Entry.LinksTakenBack entry, TallyChange into) {
    int answer = people.number(entry.answer(), Platform.WEB);
    return regroup(links.person(answer), () -> links.takeBack(answer, entry.minute()), into);
  }

  /// Takes out the people that these accounts were, and puts in those that they are after a change
  /// of the links.
  private boolean regroup(Set<Integer> accounts, BooleanSupplier change, TallyChange into) {
    Set<Set<Integer>> were = links.people(accounts);
    if (!change.getAsBoolean()) {
      return false;
    }
    were.forEach(person -> Person.change(person(person), Person.NOBODY, into));
    links.people(accounts).forEach(person -> Person.change(Person.NOBODY, person(person), into));
    return true;
  }

  private Person others(int account) {
    if (links.isEmpty()) {
      return Person.NOBODY;
    }
    var others = new TreeSet<>(links.person(account));
    others.remove(account);
    return person(others);
  }

  private Person person(Set<Integer> accounts) {
    Person person = Person.NOBODY;
    for (int account : accounts) {
      person = person.with(people.platform(account), people.standing(account));
    }
    return person;
  }

  /// On which platforms the accounts are that were linked with an answer on our own page.
  List<Platform> linked(Key answer) {
    int account = people.find(answer);
    return account == KeyTable.ABSENT
        ? List.of()
        : links.with(account).stream().map(people::platform).sorted().toList();
  }

  /// A post is seen for the first time.
  private void add(int post, Entry.Answered entry, PostState state, TallyChange into) {
    int person = people.number(entry.account(), entry.platform());
    Standing was = people.standing(person);
    Standing is =
        Fold.add(
            people.platform(person), people.goneThrough(person), was, state, others(person), into);
    people.wrote(person, post, state, is);
  }

  /// A post that was seen before turns out otherwise.
  private void change(int post, PostState state, TallyChange into) {
    int person = posts.owner(post);
    AccountState before = people.state(person);
    posts.set(post, state);
    AccountState after = people.state(person);
    people.changed(person, after);
    Fold.change(before, after, others(person), into);
  }
}
