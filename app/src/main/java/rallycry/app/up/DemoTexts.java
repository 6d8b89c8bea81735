package rallycry.app.up;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rallycry.core.campaign.Setting;
import rallycry.core.ledger.Entry;
import rallycry.core.ledger.EntryBatch;
import rallycry.core.ledger.Key;
import rallycry.core.ledger.Outcome;
import rallycry.core.post.Platform;
import rallycry.core.recognise.Language;
import rallycry.core.recognise.Settings;
import rallycry.core.story.Decision;
import rallycry.core.story.Purpose;
import rallycry.core.story.Readers;
import rallycry.core.story.Stories;
import rallycry.core.story.Told;
import rallycry.embedded.DataFolder;

/// A few stories and messages for the wall of the demonstration, all of them invented.
final class DemoTexts {

  private static final List<Told> TEXTS =
      List.of(
          told("en", "My manager called it a joke. I never laughed.", Setting.WORK),
          told("es", "En el autobús, de camino a clase. Nadie dijo nada.", Setting.TRANSPORT),
          told("fr", "J’avais quinze ans. Je l’écris ici pour la première fois.", Setting.SCHOOL),
          told("de", "Es war mein Trainer. Ich habe mit dem Sport aufgehört.", Setting.SPORT),
          told("ar", "كنت في طريقي إلى البيت. ما زلت أغيّر الرصيف.", Setting.STREET),
          told("en", "Messages, every night, for a year.", Setting.ONLINE),
          new Told(
              Purpose.SUPPORT,
              "It was never your fault. I am listening.",
              Readers.EVERYONE,
              Settings.NONE,
              Language.of("en")));

  private DemoTexts() {}

  /// Puts them on the wall, unless something is there already.
  static void tell(DataFolder folder, InstantSource clock) {
    Stories stories = folder.stories();
    if (stories.wall(Purpose.STORY, Optional.empty(), 1, 1).pages() > 0) {
      return;
    }
    for (int i = 0; i < TEXTS.size(); i++) {
      Key answer = folder.pseudonyms().post(Platform.WEB, "demonstration " + i);
      Key account = folder.pseudonyms().account(Platform.WEB, "demonstration " + i);
      folder.engine().record(EntryBatch.of(entry(answer, account, TEXTS.get(i), clock)));
      stories.keep(answer, TEXTS.get(i));
      stories.of(answer).ifPresent(kept -> stories.decide(kept.number(), new Decision.Publish()));
    }
  }

  private static Entry entry(Key answer, Key account, Told told, InstantSource clock) {
    return new Entry.Answered(
        answer,
        account,
        Platform.WEB,
        (int) Math.floorDiv(clock.instant().getEpochSecond(), 60L),
        0,
        told.purpose() == Purpose.STORY ? Outcome.STORY : Outcome.SUPPORT,
        told.settings(),
        told.language());
  }

  private static Told told(String language, String text, Setting setting) {
    return new Told(
        Purpose.STORY, text, Readers.EVERYONE, Settings.of(setting), Language.of(language));
  }
}
