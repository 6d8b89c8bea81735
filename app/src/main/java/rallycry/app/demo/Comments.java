package rallycry.app.demo;

/// Instagram or Threads, played: they tell our webhook of comments, and show them in a list; that
/// one is deleted is seen in the list alone.
record Comments(Graph graph, Hook hook, Wire wire) implements Peer {

  /// How each of them tells of a comment.
  enum Wire {
    INSTAGRAM,
    THREADS
  }

  @Override
  public void says(Said said) {
    graph.add(said);
    hook.tell(
        switch (wire) {
          case INSTAGRAM ->
              "{\"object\":\"instagram\",\"entry\":[{\"id\":\"1\",\"time\":%d,\"changes\":[{\"field\":\"comments\",\"value\":{\"id\":\"%d\",\"text\":\"%s\",\"from\":{\"id\":\"%s\"},\"media\":{\"id\":\"%s\"}}}]}]}"
                  .formatted(
                      said.at().getEpochSecond(),
                      said.number(),
                      said.text(),
                      said.author(),
                      Graph.CALL);
          case THREADS ->
              "{\"topic\":\"moderate\",\"time\":%d,\"values\":{\"field\":\"replies\",\"value\":{\"id\":\"%d\",\"text\":\"%s\",\"username\":\"%s\",\"root_post\":{\"id\":\"%s\"},\"timestamp\":\"%s\"}}}"
                  .formatted(
                      said.at().getEpochSecond(),
                      said.number(),
                      said.text(),
                      said.author(),
                      Graph.CALL,
                      said.at());
        });
  }

  @Override
  public void takesBack(Said said) {
    graph.remove(said);
  }
}
