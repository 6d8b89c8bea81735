package rallycry.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import rallycry.core.campaign.Setting;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;

class EntryCodecTest {

  @Property
  void entry_survivesTheRoundTrip(@ForAll("entries") Entry entry) {
    var bytes = new byte[EntryCodec.SIZE + 5];
    EntryCodec.write(entry, bytes, 5);
    assertThat(EntryCodec.read(bytes, 5)).isEqualTo(entry);
  }

  @Test
  void answered_isWrittenAsTheDrawingSays() {
    assertThat(
            hex(
                new Entry.Answered(
                    new Key(0x0102030405060708L, 0x090a0b0c0d0e0f10L),
                    new Key(0x1112131415161718L, 0x191a1b1c1d1e1f20L),
                    Platform.X,
                    0x21222324,
                    0x25262728,
                    Outcome.STORY,
                    Settings.of(Setting.WORK, Setting.OTHER),
                    Language.of("en"))))
        .isEqualTo(
            "0102030405060708090a0b0c0d0e0f10"
                + "1112131415161718191a1b1c1d1e1f20"
                + "2122232425262728"
                + "00030100"
                + "040080ae");
  }

  @Test
  void retractions_areWrittenAsTheDrawingSays() {
    assertThat(hex(new Entry.PostRetracted(new Key(1, 2), Platform.WEB, 3, Cause.REMOVED)))
        .isEqualTo(
            "00000000000000010000000000000002"
                + "00000000000000000000000000000000"
                + "0000000300000000"
                + "01000400"
                + "00000000");
    assertThat(hex(new Entry.AccountGone(new Key(1, 2), Platform.BLUESKY, 3)))
        .isEqualTo(
            "00000000000000000000000000000000"
                + "00000000000000010000000000000002"
                + "0000000300000000"
                + "02020000"
                + "00000000");
    assertThat(hex(new Entry.PutBack(new Key(1, 2), Platform.WEB, 3)))
        .isEqualTo(
            "00000000000000010000000000000002"
                + "00000000000000000000000000000000"
                + "0000000300000000"
                + "04000000"
                + "00000000");
  }

  @Test
  void links_areWrittenAsTheDrawingSays() {
    assertThat(hex(new Entry.AccountLinked(new Key(1, 2), new Key(3, 4), Platform.BLUESKY, 5)))
        .isEqualTo(
            "00000000000000030000000000000004"
                + "00000000000000010000000000000002"
                + "0000000500000000"
                + "03020000"
                + "00000000");
    assertThat(hex(new Entry.LinksTakenBack(new Key(3, 4), 5)))
        .isEqualTo(
            "00000000000000030000000000000004"
                + "00000000000000000000000000000000"
                + "0000000500000000"
                + "05000000"
                + "00000000");
  }

  /// Ledgers hold these by their place in the order: new ones go to the end.
  @Test
  void orders_areThoseOfTheFormat() {
    assertThat(Platform.values())
        .extracting(Enum::name)
        .containsExactly(
            "WEB", "FEDIVERSE", "BLUESKY", "X", "FACEBOOK", "INSTAGRAM", "THREADS", "OTHER");
    assertThat(Outcome.values())
        .extracting(Enum::name)
        .containsExactly(
            "ME_TOO",
            "STORY",
            "SUPPORT",
            "HOSTILE",
            "MENTION",
            "REPOST",
            "NO_WORDS",
            "FALSE_FRIEND",
            "UNSURE",
            "UNREAD_LANGUAGE");
    assertThat(Cause.values())
        .extracting(Enum::name)
        .containsExactly(
            "WITHDRAWN",
            "DELETED",
            "ACCOUNT_GONE",
            "EDITED_AWAY",
            "REMOVED",
            "DUPLICATE",
            "RULE_CHANGED",
            "SAME_TEXT",
            "IMPOSSIBLE_PACE");
    assertThat(Setting.values())
        .extracting(Enum::name)
        .containsExactly(
            "WORK",
            "SCHOOL",
            "STREET",
            "TRANSPORT",
            "HOME",
            "NIGHTLIFE",
            "ONLINE",
            "HEALTH",
            "FAITH",
            "SPORT",
            "MILITARY",
            "OTHER");
  }

  @Test
  void bytes_thatAreNoEntry_areRefused() {
    for (int at : new int[] {40, 41, 42}) {
      byte[] bytes =
          EntryBatch.of(new Entry.PostRetracted(Key.NONE, Platform.X, 1, Cause.DELETED)).toBytes();
      bytes[at] = (byte) 99;
      assertThatThrownBy(() -> EntryCodec.read(bytes, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no such");
    }
  }

  @Provide
  Arbitrary<Entry> entries() {
    Arbitrary<Key> key = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Key::new);
    Arbitrary<Platform> platform = Arbitraries.of(Platform.class);
    Arbitrary<Integer> number = Arbitraries.integers();
    Arbitrary<Settings> settings = Arbitraries.integers().between(0, 0xfff).map(Settings::new);
    Arbitrary<Language> language = Arbitraries.integers().between(0, 0x7fff).map(Language::new);
    return Arbitraries.oneOf(
        Combinators.combine(
                key,
                key,
                platform,
                number,
                number,
                Arbitraries.of(Outcome.class),
                settings,
                language)
            .as(Entry.Answered::new),
        Combinators.combine(key, platform, number, Arbitraries.of(Cause.class))
            .as(Entry.PostRetracted::new),
        Combinators.combine(key, platform, number).as(Entry.AccountGone::new),
        Combinators.combine(key, platform, number).as(Entry.PutBack::new),
        Combinators.combine(key, key, platform, number).as(Entry.AccountLinked::new),
        Combinators.combine(key, number).as(Entry.LinksTakenBack::new));
  }

  private static String hex(Entry entry) {
    return HexFormat.of().formatHex(EntryBatch.of(entry).toBytes());
  }
}
