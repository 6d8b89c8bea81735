package rallycry.core.post;

/// An outside network, or our own page.
///
/// One constant per *identity space*: Mastodon's client API and ActivityPub meet in [#FEDIVERSE],
/// so that the same answer seen through both counts once. The order is part of the ledger's format;
/// new ones go to the end.
public enum Platform {
  WEB,
  FEDIVERSE,
  BLUESKY,
  X,
  FACEBOOK,
  INSTAGRAM,
  THREADS,
  /// An archive whose network is not known; its ids are taken to be unique within it.
  OTHER
}
