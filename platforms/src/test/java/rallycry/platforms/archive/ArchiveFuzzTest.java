package rallycry.platforms.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/// Whatever is given, reading ends, and nothing but activities and faults come of it.
class ArchiveFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void anyBytes_areRead(byte @NotNull [] input) {
    Read.bytes(input);
  }

  @FuzzTest(maxDuration = "5s")
  void anyTable_isRead(@NotNull String rows) {
    Read.table("nr,who,when,words\n" + rows, "id=nr,author=who,time=when,text=words");
  }

  @FuzzTest(maxDuration = "5s")
  void anyElements_areRead(@NotNull String elements) {
    Read.text("window.YTD.tweets.part0 = [" + elements);
  }

  @FuzzTest(maxDuration = "5s")
  void anyOutbox_isRead(@NotNull String items) {
    Read.text("{\"type\":\"OrderedCollection\",\"orderedItems\":[" + items);
  }

  @FuzzTest(maxDuration = "5s")
  void anyJetstream_isRead(@NotNull String commit) {
    Read.bytes(("{\"did\":\"d\",\"kind\":\"commit\",\"commit\":" + commit + "}").getBytes(UTF_8));
  }
}
