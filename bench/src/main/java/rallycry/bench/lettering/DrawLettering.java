package rallycry.bench.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import rallycry.server.page.Messages;

/// Makes `lettering.txt` from Debian's Noto fonts (`fonts-noto-core`, `fonts-noto-cjk`), in which
/// every language of the interface has its letters: `./dev lettering`.
final class DrawLettering {

  private static final Path LETTERING =
      Path.of(
          System.getProperty("rallycry.home"),
          "server/src/main/resources/rallycry/server/carry/lettering.txt");
  private static final Path NOTO = Path.of("/usr/share/fonts/truetype/noto");
  private static final Path CJK = Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

  private static final List<String> WORDS = List.of("count.people", "count.few", "demo");
  private static final String DIGITS = "0123456789,.\u00a0’";
  private static final FontRenderContext PRECISE = new FontRenderContext(null, true, true);
  private static final float EM = 1000;

  private DrawLettering() {}

  public static void main(String[] arguments) throws IOException, FontFormatException {
    var lines = new TreeMap<String, String>();
    List<Font> serif = List.of(font(NOTO.resolve("NotoSerif-Bold.ttf"), ""));
    DIGITS.chars().mapToObj(Character::toString).forEach(one -> lines.put(one, line(one, serif)));
    for (String tag : Messages.TAGS) {
      List<Font> fonts = fonts(tag);
      for (String key : WORDS) {
        String text = Messages.in(tag).say(key);
        lines.putIfAbsent(text, line(text, fonts));
      }
    }
    var all = new ArrayList<String>();
    all.add("# Made by ./dev lettering from the Noto fonts (SIL Open Font License 1.1).");
    all.addAll(lines.values());
    Files.write(LETTERING, all);
    System.out.println(LETTERING + ": " + lines.size() + " texts");
  }

  /// The fonts of a language, the first that has a letter draws it.
  private static List<Font> fonts(String tag) throws IOException, FontFormatException {
    Font latin = font(NOTO.resolve("NotoSans-Regular.ttf"), "");
    return switch (tag) {
      case "ar" -> List.of(font(NOTO.resolve("NotoSansArabic-Regular.ttf"), ""), latin);
      case "he" -> List.of(font(NOTO.resolve("NotoSansHebrew-Regular.ttf"), ""), latin);
      case "hi" -> List.of(font(NOTO.resolve("NotoSansDevanagari-Regular.ttf"), ""), latin);
      case "zh" -> List.of(font(CJK, "SC"), latin);
      case "ja" -> List.of(font(CJK, "JP"), latin);
      default -> List.of(latin);
    };
  }

  /// @param region of a collection's fonts, the one whose name has it
  private static Font font(Path file, String region) throws IOException, FontFormatException {
    for (Font font : Font.createFonts(new File(file.toString()))) {
      if (font.getFontName().contains(region)) {
        return font.deriveFont(EM);
      }
    }
    throw new IOException("no font of " + region + " in " + file);
  }

  private static String line(String text, List<Font> fonts) {
    var attributed = new AttributedString(text);
    for (int i = 0; i < text.length(); i++) {
      attributed.addAttribute(TextAttribute.FONT, fontOf(text.charAt(i), fonts), i, i + 1);
    }
    var layout = new TextLayout(attributed.getIterator(), PRECISE);
    return text + "\t" + Math.round(layout.getAdvance()) + "\t" + path(layout.getOutline(null));
  }

  private static Font fontOf(char letter, List<Font> fonts) {
    return fonts.stream()
        .filter(font -> font.canDisplay(letter))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no font has the letter " + letter));
  }

  private static String path(Shape outline) {
    var path = new StringBuilder();
    double[] p = new double[6];
    for (PathIterator step = outline.getPathIterator(null); !step.isDone(); step.next()) {
      switch (step.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> step(path, 'M', p, 2);
        case PathIterator.SEG_LINETO -> step(path, 'L', p, 2);
        case PathIterator.SEG_QUADTO -> step(path, 'Q', p, 4);
        case PathIterator.SEG_CUBICTO -> step(path, 'C', p, 6);
        case PathIterator.SEG_CLOSE -> path.append('Z');
        default -> throw new IllegalStateException("an outline has no other steps");
      }
    }
    return path.toString();
  }

  private static void step(StringBuilder path, char kind, double[] numbers, int many) {
    path.append(kind);
    for (int i = 0; i < many; i++) {
      path.append(i == 0 ? "" : " ").append(Math.round(numbers[i]));
    }
  }
}
