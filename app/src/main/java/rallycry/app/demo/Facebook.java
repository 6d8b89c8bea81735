package rallycry.app.demo;

/// Facebook, played: it tells our webhook of comments below the page's post, and of their end.
record Facebook(Hook hook) implements Peer {

  static final String CALL = "1_1";

  @Override
  public void says(Said said) {
    change(said, "add", ",\"message\":\"%s\"".formatted(said.text()));
  }

  @Override
  public void takesBack(Said said) {
    change(said, "remove", "");
  }

  private void change(Said said, String verb, String more) {
    hook.tell(
        "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":%d,\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"%s\",\"comment_id\":\"1_%d\",\"post_id\":\"%s\",\"parent_id\":\"%s\",\"from\":{\"id\":\"%d\"},\"created_time\":%d%s}}]}]}"
            .formatted(
                System.currentTimeMillis() / 1000,
                verb,
                said.number(),
                CALL,
                CALL,
                said.number(),
                said.at().getEpochSecond(),
                more));
  }
}
