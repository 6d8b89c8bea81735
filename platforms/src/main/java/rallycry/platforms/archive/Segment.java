package rallycry.platforms.archive;

import rallycry.platforms.kit.ActivitySink;

/// A piece of one file, of whole records, that can be read by itself, once, on any thread.
public interface Segment {

  void read(ActivitySink sink);
}
