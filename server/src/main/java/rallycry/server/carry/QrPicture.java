package rallycry.server.carry;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as an SVG picture: black on white in any colour scheme, since that is what cameras
/// read.
final class QrPicture {

  /// Light modules around the code (ISO/IEC 18004 asks for four).
  private static final int QUIET = 4;

  private QrPicture() {}

  /// @param text an address; a quarter of the code may be unreadable, as on a poster in the rain
  static String of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
    int side = code.size + 2 * QUIET;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>\
    """
        .formatted(side, dark(code));
  }

  /// Each run of dark modules in a row as one rectangle.
  private static String dark(QrCode code) {
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1H%dz".formatted(from + QUIET, y + QUIET, x - from, from + QUIET));
        }
      }
    }
    return path.toString();
  }
}
