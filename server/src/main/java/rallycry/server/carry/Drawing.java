package rallycry.server.carry;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import rallycry.core.publish.Bin;
import rallycry.core.publish.Edition;
import rallycry.server.page.Messages;

/// Draws the picture that goes with a link: the number, what it counts, and the curve below.
///
/// It fills outlines alone, see [Lettering]: no font, no font settings and no screen are needed.
final class Drawing {

  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final int MARGIN = 90;
  private static final int FLOOR = HEIGHT - 40;
  private static final int TALLEST = 190;

  private static final Color PAPER = new Color(0xfbf6ee);
  private static final Color WASH = new Color(0xefdcdf);
  private static final Color DEEP = new Color(0x6b2346);
  private static final Color INK = new Color(0x2a2024);
  private static final Color SOFT = new Color(0x5e4f55);

  static {
    System.setProperty("java.awt.headless", "true");
    ImageIO.setUseCache(false); // no file for what fits into memory
  }

  private final Graphics2D pen;
  private final boolean rightToLeft;

  private Drawing(Graphics2D pen, boolean rightToLeft) {
    this.pen = pen;
    this.rightToLeft = rightToLeft;
  }

  /// @param demo whether to mark the number as made up
  static byte[] png(Edition edition, boolean demo, Messages words) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    new Drawing(pen, words.direction().equals("rtl")).draw(edition, demo, words);
    pen.dispose();
    return encoded(image);
  }

  private void draw(Edition edition, boolean demo, Messages words) {
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    curve(edition.series());
    String number = words.count(edition.people());
    boolean shown = edition.people().isPresent();
    Lettering large = shown ? Lettering.digits(number) : Lettering.whole(number);
    write(large, DEEP, shown ? 230 : 130, 315);
    write(Lettering.whole(words.say("count.people")), INK, 62, 408);
    if (demo) {
      write(Lettering.whole(words.say("demo")), SOFT, 34, 92);
    }
    pen.setColor(DEEP);
    pen.fillRect(0, FLOOR, WIDTH, HEIGHT - FLOOR);
  }

  /// From the side where the language begins; smaller if it would not fit.
  private void write(Lettering text, Color colour, double size, double baseline) {
    double room = WIDTH - 2.0 * MARGIN;
    double fitting = Math.min(size, size * room / text.width(size));
    double x = rightToLeft ? WIDTH - MARGIN - text.width(fitting) : MARGIN;
    pen.setColor(colour);
    pen.fill(text.at(x, baseline, fitting));
  }

  private void curve(List<Bin> bins) {
    if (bins.size() < 2) {
      return;
    }
    double start = bins.getFirst().from();
    double span = bins.getLast().until() - start;
    double top = bins.getLast().total();
    var area = new Path2D.Double();
    area.moveTo(0, FLOOR);
    for (Bin bin : bins) {
      area.lineTo((bin.until() - start) / span * WIDTH, FLOOR - bin.total() / top * TALLEST);
    }
    area.lineTo(WIDTH, FLOOR);
    area.closePath();
    pen.setColor(WASH);
    pen.fill(area);
  }

  private static byte[] encoded(BufferedImage image) {
    var bytes = new ByteArrayOutputStream(32 * 1024);
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }
}
