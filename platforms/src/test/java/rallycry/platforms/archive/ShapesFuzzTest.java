package rallycry.platforms.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;

/// The insides of each shape may be anything.
class ShapesFuzzTest {

  private static final List<String> SHAPES =
      List.of(
          "{\"data\":%s}",
          "{\"id_str\":\"1\",\"user\":%s}",
          "{\"delete\":%s}",
          "{\"did\":\"d\",\"time_us\":1772359200000000,\"kind\":\"commit\",\"commit\":%s}",
          "{\"did\":\"d\",\"time_us\":1772359200000000,\"kind\":\"account\",\"account\":%s}",
          "{\"type\":\"OrderedCollection\",\"orderedItems\":[%s]}",
          "{\"actor\":\"a\",\"type\":\"Create\",\"object\":%s}",
          "{\"actor\":\"a\",\"type\":\"Update\",\"object\":%s}",
          "window.YTD.tweets.part0 = [{\"tweet\":%s}]",
          "window.YTD.account.part0 = %s",
          "id,author_id,created_at,text\n%s\n");

  @FuzzTest(maxDuration = "10s")
  void anyInsides_areRead(@InRange(min = 0, max = 10) int shape, @NotNull String inside) {
    Read.text(SHAPES.get(shape).replace("%s", inside));
  }
}
