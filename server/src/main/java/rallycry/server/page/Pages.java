package rallycry.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import rallycry.core.describe.Census;
import rallycry.core.describe.Description;
import rallycry.core.publish.Edition;

/// Draws every page, as a whole HTML document. Text from outside is escaped where it lands.
public final class Pages {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "rallycry.server.page");

  private final Supplier<Site> site;

  /// @param site what is served; asked for each page, since its host may change it
  public Pages(Supplier<Site> site) {
    this.site = site;
  }

  /// The question, the button, the numbers.
  ///
  /// @param address where the world finds it
  /// @param census of those who described themselves
  String home(String address, Edition edition, Census census, Messages words) {
    return home(HomeView.of(address, site.get(), edition, census, words), words);
  }

  /// The question, the button and the number, to be held within somebody else's page.
  public String widget(String address, Edition edition, Messages words) {
    return widget(HomeView.of(address, site.get(), edition, new Census(), words), words);
  }

  String widget(HomeView view, Messages words) {
    return draw("widget", words, Map.of("view", view));
  }

  /// After the press within somebody else's page: the receipt, shown this once.
  ///
  /// @param receipt seven words
  /// @param aside whether it is set aside for its host
  public String answeredInWidget(String receipt, boolean aside, Messages words) {
    return draw("widgetAnswered", words, Map.of("receipt", receipt, "aside", aside));
  }

  /// Something went wrong within somebody else's page.
  public String problemInWidget(String title, String detail, Messages words) {
    return draw("widgetProblem", words, Map.of("title", title, "detail", detail));
  }

  /// How to carry the call elsewhere.
  public String carry(CarryView view, Messages words) {
    return draw("carry", words, Map.of("view", view));
  }

  /// A page to print and hang up: the question, and a code that leads here.
  public String poster(CarryView view, Messages words) {
    return draw("poster", words, Map.of("view", view));
  }

  String home(HomeView view, Messages words) {
    return draw("home", words, Map.of("view", view));
  }

  /// After the press: the receipt, shown this once, and what may be told.
  ///
  /// @param receipt seven words
  /// @param aside whether it is set aside for its host
  public String answered(String receipt, boolean aside, Messages words) {
    return draw("answered", words, Map.of("receipt", receipt, "aside", aside));
  }

  /// After telling.
  ///
  /// @param kept whether the text was
  public String told(boolean kept, Messages words) {
    return draw("told", words, Map.of("kept", kept));
  }

  /// Asks who somebody is, as far as they wish to say.
  ///
  /// @param said before
  public String describe(String receipt, Description said, Messages words) {
    return draw("describe", words, Map.of("receipt", receipt, "said", said));
  }

  /// After somebody described themselves.
  public String described(Messages words) {
    return draw("thanked", words, Map.of());
  }

  /// Asks for a receipt, or tells what is known of it.
  public String receipt(ReceiptCheckView view, Messages words) {
    return draw("receipt", words, Map.of("view", view));
  }

  /// After taking an answer back.
  public String withdrawn(Messages words) {
    return draw("withdrawn", words, Map.of());
  }

  /// A code to post from an account elsewhere.
  public String linking(String code, Messages words) {
    return draw("linking", words, Map.of("code", code));
  }

  /// After taking links back.
  public String unlinked(Messages words) {
    return draw("unlinked", words, Map.of());
  }

  /// The stories behind a warning, or messages of support.
  public String wall(WallView view, Messages words) {
    return draw("wall", words, Map.of("view", view));
  }

  /// How we count, and what we could not see.
  public String how(HowView view, Messages words) {
    return draw("how", words, Map.of("view", view));
  }

  /// Asks for a message of support.
  public String support(Messages words) {
    return draw("support", words, Map.of());
  }

  /// After a message of support.
  ///
  /// @param receipt seven words
  public String supported(String receipt, Messages words) {
    return draw("supported", words, Map.of("receipt", receipt));
  }

  /// Whom to call, by country.
  public String help(Messages words) {
    return draw("help", words, Map.of("lines", site.get().help()));
  }

  /// Something went wrong.
  ///
  /// @param status of HTTP
  public String problem(int status, String title, String detail, Messages words) {
    return draw("problem", words, Map.of("status", status, "title", title, "detail", detail));
  }

  private String draw(String template, Messages words, Map<String, Object> facts) {
    var all = new HashMap<String, Object>(facts);
    all.put("page", new Page(words, site.get().exit()));
    var out = new StringOutput(16 * 1024);
    ENGINE.render(template + ".jte", all, out);
    return out.toString();
  }
}
