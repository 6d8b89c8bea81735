package rallycry.platforms.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rallycry.core.post.Activity;
import rallycry.core.post.Activity.AccountGone;
import rallycry.core.post.Activity.Deleted;
import rallycry.core.post.Activity.Edited;
import rallycry.core.post.Activity.Posted;
import rallycry.core.post.Platform;
import rallycry.core.post.Post;
import rallycry.core.post.Post.Shape;

/// What each sample archive says. The samples are our own, and name nobody.
class ShapesTest {

  @Test
  void flatPosts_areReadByScannerAndReferenceAlike() {
    Read read = Read.sample("flat.jsonl");
    assertThat(read.activities())
        .containsExactly(
            posted("101", "7001", "10:00:00", "me too & the whole choir", "en", Shape.ORIGINAL),
            posted("102", "7002", "10:01:00", "café says \"me too\"\n🌱", "", Shape.REPLY),
            posted("103", "7003", "10:02:00", "RT @choir: me too", "", Shape.REPOST),
            edited("104", "7004", "10:09:00", "me too, corrected", "", Shape.ORIGINAL),
            posted("106", "7005", "10:10:00", "a long text that goes on", "", Shape.QUOTE));
    assertThat(read.complaints())
        .containsExactly("NO_TIME at 7", "NOT_JSON at 8", "NO_AUTHOR at 9", "UNKNOWN_SHAPE at 10");
  }

  @Test
  void pages_giveTheirPosts_butNotWhatThesePointTo() {
    Read read = Read.sample("page.jsonl");
    assertThat(read.posts()).extracting(Post::id).containsExactly("201", "203", "204");
    assertThat(read.posts()).extracting(Post::author).containsExactly("7001", "7003", "7004");
    assertThat(read.posts())
        .extracting(Post::shape)
        .containsExactly(Shape.ORIGINAL, Shape.REPLY, Shape.ORIGINAL);
    assertThat(read.complaints())
        .containsExactly("NO_TIME at 1", "UNREACHABLE at 3", "UNREACHABLE at 8");
  }

  @Test
  void compliance_retracts() {
    assertThat(Read.sample("page.jsonl").activities())
        .filteredOn(activity -> !(activity instanceof Posted))
        .containsExactly(
            new Deleted(Platform.X, "201", second("2026-03-03T00:00:00Z")),
            new AccountGone(Platform.X, "7003", second("2026-03-03T00:01:00Z")),
            new Deleted(Platform.X, "203", second("2026-03-04T00:00:00Z")));
  }

  @Test
  void page_overManyLines_isOneRecord() {
    Read read = Read.sample("pretty-page.json");
    assertThat(read.posts())
        .extracting(Post::text)
        .containsExactly("me too { on } \"several\" lines");
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void classicPosts_keepExactIdsAndWholeTexts() {
    Read read = Read.sample("classic.jsonl");
    assertThat(read.activities())
        .containsExactly(
            posted("301000000000000001", "7001", "10:00:00", "me too <3", "en", Shape.ORIGINAL),
            posted("302", "7002", "10:01:00", "cut short, but all of it is here", "", Shape.REPLY),
            posted("303", "7003", "10:02:00", "RT @choir: me too", "", Shape.REPOST),
            posted("304", "7004", "10:03:00", "look at this", "", Shape.QUOTE),
            new Deleted(Platform.X, "302", 1772445600L),
            new Deleted(Platform.X, "303", 0));
    assertThat(read.complaints()).containsExactly("LEFT_OUT at 7", "NO_AUTHOR at 9");
  }

  @Test
  void outbox_givesTextWithoutMarkup() {
    Read read = Read.sample("outbox.json");
    String home = "https://example.social/users/alto";
    assertThat(read.posts())
        .extracting(Post::id)
        .containsExactly(
            home + "/statuses/501", home + "/statuses/502/activity", home + "/statuses/503");
    assertThat(read.posts())
        .extracting(Post::text)
        .containsExactly("me too & more\nsecond line\n\n#MeToo", "", "about work\n\nme too");
    assertThat(read.posts())
        .extracting(Post::shape)
        .containsExactly(Shape.ORIGINAL, Shape.REPOST, Shape.REPLY);
    assertThat(read.posts()).extracting(Post::language).containsExactly("en", "", "");
    assertThat(read.posts()).extracting(Post::author).containsOnly(home);
    assertThat(read.activities())
        .contains(new Deleted(Platform.FEDIVERSE, home + "/statuses/501", 0));
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void actor_besideAnOutbox_saysNothing() {
    Read read = Read.sample("actor.json");
    assertThat(read.activities()).isEmpty();
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void jetstream_postsEditsAndRetracts() {
    Read read = Read.sample("jetstream.jsonl");
    String first = "at://did:plc:singer1/app.bsky.feed.post/3aaa";
    assertThat(read.activities())
        .containsExactly(
            new Posted(sky(first, "did:plc:singer1", "09:59:58", "ich auch", "de", Shape.ORIGINAL)),
            new Posted(
                sky(
                    "at://did:plc:singer2/app.bsky.feed.post/3bbb",
                    "did:plc:singer2",
                    "10:01:00",
                    "me too",
                    "",
                    Shape.REPLY)),
            new Edited(
                sky(
                    first,
                    "did:plc:singer1",
                    "09:59:58",
                    "ich auch, seit 2017",
                    "",
                    Shape.ORIGINAL),
                day("10:02:00")),
            new Deleted(Platform.BLUESKY, first, day("10:03:00")),
            new Posted(
                sky(
                    "at://did:plc:singer3/app.bsky.feed.repost/3ddd",
                    "did:plc:singer3",
                    "10:04:00",
                    "",
                    "",
                    Shape.REPOST)),
            new AccountGone(Platform.BLUESKY, "did:plc:singer2", day("10:05:00")),
            new Posted(
                sky(
                    "at://did:plc:singer4/app.bsky.feed.post/3eee",
                    "did:plc:singer4",
                    "10:06:00",
                    "look",
                    "",
                    Shape.QUOTE)));
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void twarcTable_isReadByItsHeaders() {
    Read read = Read.sample("twarc.csv");
    assertThat(read.activities())
        .containsExactly(
            posted(
                "601",
                "7001",
                "10:00:00",
                "me too, said the choir\non two lines",
                "en",
                Shape.ORIGINAL),
            posted("602", "7002", "10:01:00", "she said \"me too\"", "", Shape.REPLY),
            posted("603", "7003", "10:02:00", "RT me too", "en", Shape.REPOST),
            posted("607", "7007", "10:06:00", "me too", "en", Shape.QUOTE));
    assertThat(read.complaints()).containsExactly("BAD_ROW at 6", "NO_ID at 7", "BAD_ROW at 8");
  }

  private static Activity posted(
      String id, String author, String time, String text, String language, Shape shape) {
    return new Posted(new Post(Platform.X, id, author, day(time), text, language, shape));
  }

  private static Activity edited(
      String id, String author, String time, String text, String language, Shape shape) {
    var post = new Post(Platform.X, id, author, day(time), text, language, shape);
    return new Edited(post, day(time));
  }

  private static Post sky(
      String id, String author, String time, String text, String language, Shape shape) {
    return new Post(Platform.BLUESKY, id, author, day(time), text, language, shape);
  }

  private static long day(String time) {
    return second("2026-03-01T" + time + "Z");
  }

  private static long second(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
