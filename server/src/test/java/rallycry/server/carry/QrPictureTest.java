package rallycry.server.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

  private static final String ADDRESS = "https://call.example/";
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z");

  @Test
  void picture_hasEachDarkModule_andTheQuietZone() {
    QrCode code = QrCode.encodeText(ADDRESS, QrCode.Ecc.QUARTILE);
    boolean[][] dark = new boolean[code.size][code.size];
    RUN.matcher(QrPicture.of(ADDRESS))
        .results()
        .forEach(run -> {
          int y = Integer.parseInt(run.group(2)) - 4;
          for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
            dark[y][Integer.parseInt(run.group(1)) - 4 + i] = true;
          }
        });
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        assertThat(dark[y][x]).as("%d, %d", x, y).isEqualTo(code.getModule(x, y));
      }
    }
    assertThat(QrPicture.of(ADDRESS))
        .contains("viewBox=\"0 0 %1$d %1$d\"".formatted(code.size + 8));
  }
}
