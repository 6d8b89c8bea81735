package rallycry.testkit.collect;

import rallycry.core.collect.Source;
import rallycry.testkit.Cast;

/// A network on this machine that a source under test listens to. What the [Cast] writes there
/// answers the campaign that the source was told of.
public interface Network extends AutoCloseable {

  /// A new source that listens to this network, as one made when the program starts.
  Source source();

  /// Returns once a source listens, on a network where what is said before is lost.
  default void awaitListener() throws InterruptedException {}

  /// The account that one of the cast has here.
  String account(Cast who);

  /// They write a post. Numbers are from 0; a number means the same post each time.
  ///
  /// @return the id under which the post is to be heard
  String writes(Cast who, int number, String text);

  /// They change a post, where the network has that.
  void edits(Cast who, int number, String text);

  void deletes(Cast who, int number);

  /// They leave, with all they wrote.
  void leaves(Cast who);

  /// Sends something that cannot be read.
  void garbles();

  /// Cuts every connection, in the middle of whatever is being said.
  void cuts();

  @Override
  void close();
}
