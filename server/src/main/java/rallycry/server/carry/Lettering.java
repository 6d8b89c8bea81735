package rallycry.server.carry;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Words as outlines, for the picture: drawn before from fonts that shape every script rightly, so
/// that a server needs no font at all.
///
/// `lettering.txt` beside this class has one line for each text: the text, its width in thousandths
/// of the height of a line, and its outline as the path of an SVG with M, L, Q, C and Z, the
/// baseline at 0, set apart by tabs. `./dev lettering` makes it.
public final class Lettering {

  private static final Map<String, Lettering> ALL = read();
  private static final double EM = 1000;

  private final Path2D outline;
  private final double width;

  private Lettering(Path2D outline, double width) {
    this.outline = outline;
    this.width = width;
  }

  /// Text that was drawn as a whole.
  ///
  /// @throws IllegalArgumentException if there is none such: the lettering is older than the words
  static Lettering whole(String text) {
    Lettering found = ALL.get(text);
    if (found == null) {
      throw new IllegalArgumentException("no lettering for \"" + text + "\": run ./dev lettering");
    }
    return found;
  }

  /// Digits and what stands between them, one after the other.
  static Lettering digits(String number) {
    var all = new Path2D.Double();
    double width = 0;
    for (int i = 0; i < number.length(); i++) {
      Lettering one = whole(separator(number.substring(i, i + 1)));
      all.append(
          one.outline.getPathIterator(AffineTransform.getTranslateInstance(width, 0)), false);
      width += one.width;
    }
    return new Lettering(all, width);
  }

  /// Whether the text was drawn.
  public static boolean has(String text) {
    return ALL.containsKey(text);
  }

  /// Where it would end.
  ///
  /// @param size height of a line
  double width(double size) {
    return width * size / EM;
  }

  /// The outline with its baseline's beginning at a point.
  Path2D at(double x, double y, double size) {
    var place = AffineTransform.getTranslateInstance(x, y);
    place.scale(size / EM, size / EM);
    return new Path2D.Double(outline, place);
  }

  /// Languages set groups apart by spaces of several kinds.
  private static String separator(String letter) {
    return letter.isBlank() || letter.equals("\u00a0") || letter.equals("\u202f")
        ? "\u00a0"
        : letter;
  }

  private static Map<String, Lettering> read() {
    var all = new HashMap<String, Lettering>();
    try (InputStream in = Lettering.class.getResourceAsStream("lettering.txt")) {
      if (in == null) {
        throw new IllegalStateException("lettering.txt is not beside " + Lettering.class.getName());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              part -> all.put(part[0], new Lettering(path(part[2]), Double.parseDouble(part[1]))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Map.copyOf(all);
  }

  private static Path2D path(String written) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (String step : written.split("(?=[MLQCZ])")) {
      if (!step.isEmpty()) {
        add(path, step);
      }
    }
    return path;
  }

  private static void add(Path2D path, String step) {
    String[] p = step.substring(1).split(" ", -1);
    switch (step.charAt(0)) {
      case 'M' -> path.moveTo(at(p, 0), at(p, 1));
      case 'L' -> path.lineTo(at(p, 0), at(p, 1));
      case 'Q' -> path.quadTo(at(p, 0), at(p, 1), at(p, 2), at(p, 3));
      case 'C' -> path.curveTo(at(p, 0), at(p, 1), at(p, 2), at(p, 3), at(p, 4), at(p, 5));
      case 'Z' -> path.closePath();
      default -> throw new IllegalStateException("lettering.txt holds a step " + step);
    }
  }

  private static double at(String[] numbers, int i) {
    return Double.parseDouble(numbers[i]);
  }
}
