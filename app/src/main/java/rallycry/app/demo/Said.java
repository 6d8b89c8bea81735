package rallycry.app.demo;

import java.time.Instant;

/// An invented post.
///
/// @param number it stands for post and author alike
record Said(long number, String text, String language, Instant at) {

  String author() {
    return "n" + Long.toHexString(number);
  }
}
