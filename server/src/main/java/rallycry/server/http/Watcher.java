package rallycry.server.http;

/// Sees how requests end, and nothing of who made them.
public interface Watcher {

  /// Looks away.
  Watcher NOBODY =
      new Watcher() {
        @Override
        public void answered(String route, int status, long nanoseconds) {}

        @Override
        public void refused(Problem problem) {}
      };

  /// A request was answered.
  ///
  /// @param route as it is mounted, never with what a visitor put in its place: `/assets/{name}`
  void answered(String route, int status, long nanoseconds);

  /// A request was not carried out.
  void refused(Problem problem);
}
