package rallycry.platforms.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rallycry.core.post.Post;
import rallycry.platforms.kit.Fault;
import rallycry.platforms.kit.Place;

/// Packings, containers, and what is wrong with some of them.
class FormsTest {

  private static final byte[] FLAT = Read.sampleBytes("flat.jsonl");
  private static final Map<String, byte[]> MEMBER =
      Map.of(
          "archive/account.js", Read.sampleBytes("member/account.js"),
          "archive/tweets.js", Read.sampleBytes("member/tweets.js"),
          "archive/deleted-tweets.js", Read.sampleBytes("member/deleted-tweets.js"),
          "archive/like.js", Read.sampleBytes("member/like.js"),
          "archive/photo.jpg", new byte[] {-1, -40, 0, 1});

  @TempDir private Path folder;

  @Test
  void packed_readsAsUnpacked() throws IOException {
    Read plain = Read.bytes(FLAT);
    for (byte[] packed : new byte[][] {Pack.gzip(FLAT), Pack.zstd(FLAT), Pack.bzip2(FLAT)}) {
      assertThat(Read.bytes(packed).activities()).isEqualTo(plain.activities());
      assertThat(Read.bytes(packed).complaints()).isEqualTo(plain.complaints());
    }
  }

  @Test
  void gzip_ofSeveralMembers_isReadToTheEnd() throws IOException {
    byte[] twice = Pack.join(Pack.gzip(FLAT), Pack.gzip(FLAT));
    assertThat(Read.bytes(twice).posts()).hasSize(2 * Read.bytes(FLAT).posts().size());
  }

  @Test
  void gzip_cutOff_givesAllBeforeTheCutAndOneFault() throws IOException {
    byte[] packed = Pack.gzip(manyLines(60_000));
    Read read = Read.bytes(Arrays.copyOf(packed, packed.length / 2));
    assertThat(read.posts()).hasSizeBetween(20_000, 40_000);
    assertThat(read.complaints()).containsExactly("TRUNCATED at " + (read.activities().size() + 1));
  }

  @Test
  void gzip_cutOffInItsFirstBytes_isOneFault() throws IOException {
    byte[] packed = Pack.gzip(FLAT);
    Read read = Read.bytes(Arrays.copyOf(packed, packed.length - 9));
    assertThat(read.faults()).extracting(Fault::reason).contains(Fault.Reason.TRUNCATED);
    assertThat(Read.bytes(Arrays.copyOf(packed, 5)).complaints()).containsExactly("TRUNCATED at 0");
  }

  @Test
  void gzip_withAChangedByte_isOneFault() throws IOException {
    byte[] packed = Pack.gzip(manyLines(10_000));
    packed[packed.length / 2] ^= 0x55;
    assertThat(Read.bytes(packed).faults())
        .extracting(Fault::reason)
        .contains(Fault.Reason.DAMAGED);
  }

  @Test
  void bomb_isStopped() throws IOException {
    Read read = Read.bytes(Pack.gzip(new Braces(Expansion.HARMLESS + (16 << 20))));
    assertThat(read.faults()).extracting(Fault::reason).contains(Fault.Reason.TOO_LARGE);
  }

  @Test
  void packings_aroundPackings_areReadToALimit() throws IOException {
    byte[] inTwo = Pack.gzip(Pack.zstd(FLAT));
    assertThat(Read.bytes(inTwo).posts()).isNotEmpty();
    byte[] inMany = FLAT;
    for (int layer = 0; layer < 9; layer++) {
      inMany = Pack.gzip(inMany);
    }
    assertThat(Read.bytes(inMany).complaints()).containsExactly("TOO_LARGE at 0");
  }

  @Test
  void tarGz_givesEachEntryInItsOwnForm() throws IOException {
    var entries =
        Map.of(
            "a/flat.jsonl.gz", Pack.gzip(FLAT),
            "b/outbox.json", Read.sampleBytes("outbox.json"),
            "../../escape.csv", Read.sampleBytes("twarc.csv"),
            "README", "Thank you for asking.".getBytes(UTF_8));
    Read read = Read.bytes(Pack.gzip(Pack.tar(entries)));
    assertThat(read.posts()).hasSize(4 + 3 + 4);
    assertThat(read.faults())
        .extracting(fault -> fault.place().file())
        .contains("standard input!a/flat.jsonl.gz");
  }

  @Test
  void zip_fromAStream_ofAnyMethod_killsNothing() throws IOException {
    byte[] zip = Pack.zip(Map.of("flat.jsonl", FLAT));
    for (int method = 0; method < 256; method++) {
      zip[8] = (byte) method; // how the first file is packed (APPNOTE 4.4.5)
      Read.bytes(zip);
    }
    for (int method : new int[] {20, 93, 95}) {
      zip[8] = (byte) method;
      Read read = Read.bytes(zip);
      assertThat(read.posts()).isEmpty();
      assertThat(read.faults()).extracting(Fault::reason).containsExactly(Fault.Reason.DAMAGED);
    }
  }

  @Test
  void zip_onDiskAndFromAStream_readTheSame() throws IOException {
    Path file = folder.resolve("archive.zip");
    Files.write(file, Pack.zip(MEMBER));
    Read onDisk = Read.files(file.toString());
    assertThat(onDisk.activities())
        .containsExactlyInAnyOrderElementsOf(Read.bytes(Files.readAllBytes(file)).activities());
    assertThat(onDisk.posts()).extracting(Post::author).containsOnly("7010");
  }

  @Test
  void memberArchive_knowsItsAccount() throws IOException {
    for (var entry : MEMBER.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    Read all = Read.files(folder.toString());
    Read one = Read.files(folder.resolve("archive/tweets.js").toString());
    assertThat(all.activities()).hasSize(3).containsAll(one.activities());
    assertThat(one.activities()).hasSize(2);
    assertThat(one.posts()).extracting(Post::author).containsOnly("7010");
    assertThat(one.complaints()).containsExactly("NO_TIME at 20");
  }

  @Test
  void memberPosts_withoutTheirAccount_areFaults() {
    assertThat(Read.sample("member/tweets.js").complaints())
        .containsExactly("NO_AUTHOR at 2", "NO_AUTHOR at 11", "NO_AUTHOR at 20");
  }

  @Test
  void patternAndFolder_findTheSameFiles() throws IOException {
    Files.write(folder.resolve("one.jsonl"), FLAT);
    Files.write(folder.resolve("two.jsonl"), FLAT);
    Files.write(folder.resolve(".hidden"), FLAT);
    Read byFolder = Read.files(folder.toString());
    assertThat(byFolder.posts()).hasSize(2 * 4);
    assertThat(Read.files(folder + "/*.jsonl").activities()).isEqualTo(byFolder.activities());
  }

  @Test
  void missingFile_isNamed() {
    String missing = folder.resolve("nowhere.jsonl").toString();
    assertThatThrownBy(() -> Read.files(missing))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining(missing);
    assertThatThrownBy(() -> Read.files(folder + "/*.nothing"))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("*.nothing");
  }

  @Test
  void places_areThoseOfTheFile_howeverItIsCut() {
    var lines = new StringBuilder(new String(manyLines(12_000), UTF_8));
    lines.append("broken\n").append(new String(manyLines(12_000), UTF_8)).append("broken\n");
    assertThat(Read.text(lines.toString()).complaints())
        .containsExactly("NOT_JSON at 12001", "NOT_JSON at 24002");
  }

  @Test
  void places_areInTheOrderOfTheInput_whicheverSegmentIsReadFirst() {
    var lines = new StringBuilder("broken\n").append(new String(manyLines(24_000), UTF_8));
    byte[] input = lines.append("broken\n").toString().getBytes(UTF_8);
    var segments = new ArrayList<Segment>();
    try (var archive = Read.open(input)) {
      for (var next = archive.next(); next.isPresent(); next = archive.next()) {
        segments.addFirst(next.get());
      }
    }
    var read = new Read();
    segments.forEach(segment -> segment.read(read));
    assertThat(segments).hasSizeGreaterThan(1);
    assertThat(read.faults().stream().map(Fault::place).sorted().map(Place::line))
        .containsExactly(1L, 24_002L);
  }

  @Test
  void largeEntry_thatPacksLessThanABomb_isReadToTheEnd() throws IOException {
    var packed = folder.resolve("large.zip");
    int lines = (int) (Expansion.HARMLESS >> 16) + 100;
    try (var out = new ZipOutputStream(Files.newOutputStream(packed))) {
      out.putNextEntry(new ZipEntry("large.jsonl"));
      var random = new Random(3);
      for (int line = 0; line < lines; line++) {
        String unlike = new BigInteger(8 << 10, random).toString(16);
        out.write(("{\"pad\":\"" + unlike + "x".repeat(1 << 16) + "\"}\n").getBytes(UTF_8));
      }
      out.closeEntry();
    }
    assertThat(Read.files(packed.toString()).faults())
        .hasSize(lines)
        .extracting(Fault::reason)
        .containsOnly(Fault.Reason.UNKNOWN_SHAPE);
  }

  @Test
  void record_ofSeventeenMegabytes_isOneFault() {
    String input = "{\"id\":\"1\",\"text\":\"" + "x".repeat(Frames.MAX_RECORD) + "\"}\n";
    String flat = new String(FLAT, UTF_8);
    Read read = Read.text(flat + input + flat);
    assertThat(read.posts()).hasSize(8);
    assertThat(read.complaints()).contains("TOO_LONG at 11", "NOT_JSON at 19");
  }

  @Test
  void damagedLines_areFaultsOfTheirOwn() {
    String deep = "[".repeat(100) + "]".repeat(100);
    Read read =
        Read.bytes(
            Pack.join(
                FLAT, ("{\"a\":" + deep + "}\n{\"a\":\"").getBytes(UTF_8), new byte[] {-1, -2}));
    assertThat(read.complaints()).contains("TOO_DEEP at 11", "NOT_UTF8 at 12");
  }

  @Test
  void noArchiveAtAll_isOneFault() {
    assertThat(Read.bytes(new byte[] {1, 2, 0, 4, 5}).complaints())
        .containsExactly("UNKNOWN_FORM at 0");
    assertThat(Read.bytes(new byte[0]).complaints()).isEmpty();
  }

  private static byte[] manyLines(int count) {
    var random = new Random(7);
    var lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          "{\"id\":\"%d\",\"author_id\":\"%d\",\"created_at\":\"2026-03-01T10:00:00Z\",\"text\":\"me too %x\"}%n"
              .formatted(1000 + i, random.nextInt(9999), random.nextLong()));
    }
    return lines.toString().getBytes(UTF_8);
  }
}
