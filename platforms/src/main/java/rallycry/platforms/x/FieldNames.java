package rallycry.platforms.x;

/// The names under which fields of a post are asked for. X renamed tweets to posts in its
/// description of 2026-08, while its own examples still have the old names.
enum FieldNames {
  POSTS(
      "post.fields", "author_id,created_at,lang,referenced_posts,edit_history_post_ids,note_post"),
  TWEETS(
      "tweet.fields",
      "author_id,created_at,lang,referenced_tweets,edit_history_tweet_ids,note_tweet");

  private final String parameter;
  private final String fields;

  FieldNames(String parameter, String fields) {
    this.parameter = parameter;
    this.fields = fields;
  }

  String parameter() {
    return parameter;
  }

  String fields() {
    return fields;
  }
}
