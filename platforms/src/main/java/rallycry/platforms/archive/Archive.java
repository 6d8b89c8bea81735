package rallycry.platforms.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import rallycry.platforms.archive.Forms.Recognised;
import rallycry.platforms.kit.Fault;
import rallycry.platforms.kit.Fault.Reason;

/// Files, and files within files, as a row of [Segment]s.
///
/// One thread at a time asks for segments; any threads read them. As much is held in memory as
/// there are segments not yet read, of about 256 KiB each.
public final class Archive implements AutoCloseable {

  /// Packings around packings: a zip that holds a tar.gz has three. More are made only to harm.
  private static final int MAX_LAYERS = 5;

  private final Deque<Container> open = new ArrayDeque<>();
  private final Deque<Segment> faults = new ArrayDeque<>();
  private final OptionalLong total;
  private final AtomicLong meter;
  private final Forms forms;
  private final Buffers buffers = new Buffers();
  private Optional<Frames> frames = Optional.empty();
  private int files;

  Archive(Container files, OptionalLong total, AtomicLong meter, Forms forms) {
    open.push(files);
    this.total = total;
    this.meter = meter;
    this.forms = forms;
  }

  /// The next piece, or empty at the end.
  ///
  /// @throws ArchiveException if a file that was there can no longer be read
  public Optional<Segment> next() {
    while (true) {
      Optional<Segment> segment = frames.flatMap(Frames::next);
      if (segment.isEmpty()) {
        segment = Optional.ofNullable(faults.poll());
      }
      if (segment.isPresent() || open.isEmpty()) {
        return segment;
      }
      advance(open.element());
    }
  }

  public Progress progress() {
    long read = total.isPresent() ? Math.min(meter.get(), total.getAsLong()) : meter.get();
    return new Progress(read, total);
  }

  private void advance(Container container) {
    frames.ifPresent(Frames::close);
    frames = Optional.empty();
    try {
      Optional<Content> content = container.next();
      if (content.isPresent()) {
        enter(content.get());
      } else {
        open.pop().close();
      }
    } catch (IOException e) {
      open.pop();
      fault(container.name(), Damage.of(e));
    }
  }

  private void enter(Content content) {
    Peeked in = Peeked.of(content.in());
    Form form = Form.of(in.head());
    try {
      switch (form) {
        case GZIP, ZSTD, BZIP2 -> unpack(content, Packing.open(form, in));
        case TAR -> push(content, new StreamedEntries(content, new TarArchiveInputStream(in)));
        case ZIP -> push(content, zip(content, in));
        case EMPTY -> in.failure().ifPresent(e -> fault(content.name(), Damage.of(e)));
        default -> frame(content, form, in);
      }
    } catch (IOException e) {
      fault(content.name(), Damage.of(e));
    }
  }

  private void unpack(Content content, InputStream unpacking) {
    if (content.layers() == MAX_LAYERS) {
      fault(content.name(), Reason.TOO_LARGE);
    } else {
      enter(content.unpacked(unpacking));
    }
  }

  private void push(Content content, Container container) {
    if (content.layers() == MAX_LAYERS) {
      fault(content.name(), Reason.TOO_LARGE);
    } else {
      open.push(container);
    }
  }

  private Container zip(Content content, InputStream in) throws IOException {
    return content.path().isPresent()
        ? new ZipEntries(content, content.path().get(), meter)
        : new StreamedEntries(content, new ZipArchiveInputStream(in));
  }

  private void frame(Content content, Form form, Peeked in) {
    int number = files++;
    switch (forms.recognise(content, form, in.head())) {
      case Recognised.Framed framed -> {
        var track = new Track(number, content.name(), framed.linesBefore());
        frames = Optional.of(new Frames(in.from(framed.start()), track, framed.framing(), buffers));
      }
      case Recognised.Unknown unknown -> {
        var fault =
            new Fault(
                unknown.reason(), new Track(number, content.name(), 0).whole(), unknown.advice());
        faults.add(sink -> sink.unreadable(fault));
      }
      case Recognised.PassedOver _ -> {
        // It belongs to the archive and holds no posts.
      }
    }
  }

  private void fault(String name, Reason reason) {
    var fault = new Fault(reason, new Track(files++, name, 0).whole());
    faults.add(sink -> sink.unreadable(fault));
  }

  @Override
  public void close() {
    frames.ifPresent(Frames::close);
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (IOException _) {
        // Nothing was written, so nothing is lost.
      }
    }
  }
}
