package rallycry.app.connect;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import rallycry.core.campaign.Campaign;
import rallycry.core.collect.Correspondence;
import rallycry.core.post.Platform;
import rallycry.core.privacy.Pseudonyms;
import rallycry.embedded.DataFolder;
import rallycry.platforms.activitypub.ActivityPub;
import rallycry.platforms.activitypub.ActorKeys;
import rallycry.platforms.activitypub.Options;
import rallycry.platforms.activitypub.OwnCall;
import rallycry.platforms.kit.http.Reach;

/// What our place in the fediverse keeps in the campaign's folder.
///
/// @param reach which addresses may be asked
record Fediverse(DataFolder folder, Reach reach) {

  ActivityPub open(Section section, Campaign campaign, URI publicUrl, InstantSource clock) {
    Correspondence correspondence = folder.correspondence();
    var call =
        new OwnCall(
            section.text("handle").orElse(campaign.name()),
            campaign.title(),
            campaign.call(),
            "",
            section.all("hashtags", campaign.hashtags()));
    ActivityPub place =
        ActivityPub.open(
            Options.of(publicUrl, List.of(call))
                .withBlocked(section.all("blocked"))
                .withReach(reach),
            correspondence,
            ActorKeys.of(folder.secret(ActorKeys.FILE, ActorKeys::fresh)),
            this::knows,
            clock);
    if (section.text("leaving").filter("yes"::equals).isPresent()) {
      place.farewell();
    }
    return place;
  }

  private boolean knows(String id) {
    Pseudonyms pseudonyms = folder.pseudonyms();
    return folder.engine().post(pseudonyms.post(Platform.FEDIVERSE, id)).isPresent()
        || folder.engine().knows(pseudonyms.account(Platform.FEDIVERSE, id));
  }
}
