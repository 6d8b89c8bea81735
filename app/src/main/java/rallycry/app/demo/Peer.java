package rallycry.app.demo;

/// One network of the demonstration.
interface Peer {

  void says(Said said);

  /// Takes a post back, in one of the ways that the network has.
  void takesBack(Said said);
}
