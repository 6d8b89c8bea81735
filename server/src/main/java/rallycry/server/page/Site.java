package rallycry.server.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import rallycry.core.campaign.Campaign;

/// What is served, and how its host wants it.
///
/// @param exit where the exit button leads: somewhere that tells nothing, like a weather page
/// @param help whom to call, by country
/// @param closed whether answers are no longer taken; withdrawing always is
/// @param demo whether all of it is made up, to show the program
/// @param reach where the world finds it, and who may frame its widget
public record Site(
    Campaign campaign, URI exit, HelpLines help, boolean closed, boolean demo, Reach reach) {

  /// With nothing said of its reach.
  public Site(Campaign campaign, URI exit, HelpLines help, boolean closed, boolean demo) {
    this(campaign, exit, help, closed, demo, Reach.ANYWHERE);
  }

  /// The words on the button: those of the reader's language where the campaign has any.
  ///
  /// @param language ISO 639 code
  public String phrase(String language) {
    var phrases = campaign.phrases();
    List<String> own = phrases.getOrDefault(language, phrases.getOrDefault("en", List.of()));
    String phrase =
        own.stream()
            .findFirst()
            .or(() -> phrases.values().stream().flatMap(List::stream).findFirst())
            .orElseGet(campaign::title);
    return phrase.substring(0, 1).toUpperCase(Locale.forLanguageTag(language))
        + phrase.substring(1);
  }
}
