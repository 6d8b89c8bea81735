package rallycry.app.connect;

/// What a network lets us hear, in plain words, for a host who decides.
final class Promises {

  private Promises() {}

  static String of(Network network) {
    return switch (network) {
      case FEDIVERSE ->
          """
          People answer by replying to the call from their own server, or by its hashtag.
          Heard: replies at any depth, edits, deletions, accounts gone. Not heard: hashtags that are
          not addressed to us; Mastodon hears those.
          Needs: a name and TLS. Nothing to buy.\
          """;
      case BLUESKY ->
          """
          People answer below the call, by quoting it, or by a hashtag.
          Heard: all of it, at once, with edits, deletions and accounts gone; and some days back.
          Needs: nothing. With an account, hashtags can be searched for after a long gap.\
          """;
      case MASTODON ->
          """
          People answer by a hashtag that the instances you name can see.
          Heard: posts; with a token edits and deletions too. Not heard: who left, and posts that no
          instance of yours has seen.
          Needs: instances; a token of an account on each is worth it.\
          """;
      case X ->
          """
          People answer below the call, or by a hashtag.
          Heard: what the search finds of the last seven days, within your budget; direct replies and
          quotes at once by the webhook; deletions twice a day; how many replies there are, once an hour.
          Nothing is ever posted by us.
          Needs: an app at developer.x.com with credit; each post that is read costs.\
          """;
      case FACEBOOK ->
          """
          People answer by comments below your page's posts.
          Heard: comments, edits, deletions. Not heard: hashtags; who wrote, where the page's own
          token is missing.
          Needs: an app, App Review and Business Verification.\
          """;
      case INSTAGRAM ->
          """
          People answer by comments below your media.
          Heard: comments at once; edits and deletions when the comments are listed again.
          Not heard: hashtags, for Instagram hides who wrote them.
          Needs: a professional account, an app with Advanced Access.\
          """;
      case THREADS ->
          """
          People answer by replies to your threads.
          Heard: replies at once; edits and deletions when they are listed again.
          Needs: an app with threads_read_replies, and App Review.\
          """;
    };
  }
}
