package rallycry.app.demo;

/// X, played: it tells our webhook of replies, and of their end.
record X(Hook hook) implements Peer {

  /// The post that asks.
  static final String CALL = "1234567890";

  @Override
  public void says(Said said) {
    hook.tell(
        "{\"data\":{\"event_type\":\"post.reply.create\",\"payload\":{\"id\":\"%d\",\"text\":\"%s\",\"author_id\":\"%d\",\"conversation_id\":\"%s\",\"created_at\":\"%s\",\"lang\":\"%s\",\"edit_history_post_ids\":[\"%d\"]}}}"
            .formatted(
                said.number(),
                said.text(),
                said.number(),
                CALL,
                said.at(),
                said.language(),
                said.number()));
  }

  @Override
  public void takesBack(Said said) {
    hook.tell(
        "{\"data\":{\"event_type\":\"post.delete\",\"payload\":{\"id\":\"%d\"}}}"
            .formatted(said.number()));
  }
}
