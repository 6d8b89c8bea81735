package rallycry.app.connect;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A network that can be connected, and what it needs to be told.
enum Network {
  FEDIVERSE(
      Field.text(
          "handle", "The name before the @ by which people find the call; usual: the campaign's."),
      Field.list("hashtags", "Hashtags of answers delivered to us; usual: the campaign's."),
      Field.list("blocked", "Servers that are neither heard nor asked.").unasked(),
      Field.text("leaving", "yes: all followers are told that the account is no more.").unasked()),
  BLUESKY(
      Field.list("calls", "Addresses of the posts that ask: at://did:…/app.bsky.feed.post/…"),
      Field.list("hashtags", "Hashtags to listen for; usual: the campaign's."),
      Field.text(
          "handle", "An account of yours, to search by hashtag after a gap; may be left out."),
      Field.secret("password", "Its app password: Settings, Privacy and security, App passwords."),
      Field.text("server", "Where that account lives; usual: https://bsky.social").unasked(),
      Field.list("instances", "Jetstreams, wss://host; usual: the public ones.").unasked(),
      Field.text("appview", "Where older posts are asked for; usual: the public one.").unasked(),
      Field.text("wire", "v2 or v1; usual: v2.").unasked()),
  MASTODON(
      Field.list("instances", "Instances to ask, https://host; some large ones see the most."),
      Field.list("hashtags", "Hashtags to listen for; usual: the campaign's."),
      Field.secret(
          "token",
          "A token of an account there with read:statuses: Preferences, Development, New"
              + " application. Without one, edits and deletions go unheard. For several instances:"
              + " host=token,host=token"),
      Field.text("since", "Posts from before this day are not asked for; usual: a week ago.")
          .unasked(),
      Field.text("seconds", "Between two readings of the timelines; usual: 60.").unasked()),
  X(
      Field.list("calls", "Numbers of the posts that ask, as at the end of their address."),
      Field.list("hashtags", "Hashtags to search for; usual: the campaign's."),
      Field.text("dollars", "What reading may cost in a month at most; X asks $0.005 for a post."),
      Field.secret(
          "bearer", "The app's bearer token, to search: developer.x.com, Keys and tokens."),
      Field.secret("consumer-secret", "The app's API key secret, for the webhook; same place."),
      Field.text("account", "The host's number at X, for the stream where no webhook can come.")
          .unasked(),
      Field.secret("user-token", "The host's own token with tweet.read, for the same.").unasked(),
      Field.text("api", "Usual: https://api.x.com").unasked(),
      Field.text("seconds", "Between two searches; usual: 300.").unasked()),
  FACEBOOK(
      Field.list("calls", "Ids of the page's posts that ask: PAGE_POST."),
      Field.secret(
          "token", "The page's own token with pages_read_engagement and pages_read_user_content."),
      Field.secret("app-secret", "developers.facebook.com, the app, Settings, Basic."),
      Field.secret(
          "verify-token", "Any words of your choice, typed in again at Webhooks, Page, feed."),
      Field.text("api", "Usual: https://graph.facebook.com/v25.0/").unasked(),
      Field.text("seconds", "Between two listings; usual: 900.").unasked()),
  INSTAGRAM(
      Field.list("calls", "Ids of the media that ask."),
      Field.secret(
          "token", "The professional account's token with instagram_business_manage_comments."),
      Field.secret("app-secret", "developers.facebook.com, the app, Settings, Basic."),
      Field.secret(
          "verify-token", "Any words of your choice, typed in again at Webhooks, comments."),
      Field.text("api", "Usual: https://graph.instagram.com/v25.0/").unasked(),
      Field.text("seconds", "Between two listings; usual: 900.").unasked()),
  THREADS(
      Field.list("calls", "Ids of the threads that ask."),
      Field.secret("token", "The account's token with threads_basic and threads_read_replies."),
      Field.secret("app-secret", "developers.facebook.com, the app, Use cases, Threads."),
      Field.secret(
          "verify-token", "Any words of your choice, typed in again at Webhooks, replies."),
      Field.text("api", "Usual: https://graph.threads.net/v1.0/").unasked(),
      Field.text("seconds", "Between two listings; usual: 900.").unasked());

  @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
  private final List<Field> fields;

  Network(Field... fields) {
    this.fields = List.of(fields);
  }

  /// As files and commands name it: `bluesky`.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Field> fields() {
    return fields;
  }

  Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /// Names of what goes into one of the two files.
  SortedSet<String> names(boolean secret) {
    return fields.stream()
        .filter(field -> field.isSecret() == secret)
        .map(Field::name)
        .collect(toCollection(TreeSet::new));
  }

  static Optional<Network> of(String word) {
    return Arrays.stream(values()).filter(network -> network.word().equals(word)).findFirst();
  }

  static SortedSet<String> words() {
    return Arrays.stream(values()).map(Network::word).collect(toCollection(TreeSet::new));
  }
}
