package rallycry.server.answer;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import rallycry.core.ledger.Cause;
import rallycry.core.receipt.Receipt;
import rallycry.core.recognise.Language;
import rallycry.core.story.Purpose;
import rallycry.core.story.Told;
import rallycry.server.http.Form;
import rallycry.server.page.Messages;
import rallycry.server.page.PageRoutes;
import rallycry.server.page.Pages;
import rallycry.server.page.ReceiptCheckView;

/// The forms of the page, as ordinary posts: `/answer` (`/widget/answer` within another page),
/// `/tell`, `/describe`, `/receipt`, `/withdraw`, `/link`, `/unlink`, `/support`; and
/// `/api/v1/answers` and `/api/v1/challenge` for programs. Each is taken up only through the
/// [Gate].
public final class AnswerRoutes implements HttpService {

  private static final String JSON = "application/json";

  private final Answers answers;
  private final Linking linking;
  private final Gate gate;
  private final Pages pages;

  public AnswerRoutes(Answers answers, Linking linking, Gate gate, Pages pages) {
    this.answers = answers;
    this.linking = linking;
    this.gate = gate;
    this.pages = pages;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/api/v1/challenge", this::challenge)
        .post("/answer", gate.answering(answer(pages::answered)))
        .post("/widget/answer", gate.answering(answer(pages::answeredInWidget)))
        .post("/api/v1/answers", gate.answering(this::answerProgram))
        .post("/tell", gate.telling(this::tell))
        .post("/describe", gate.telling(this::describe))
        .post("/support", gate.answering(this::support))
        .post("/receipt", gate.asking(this::check))
        .post("/withdraw", gate.asking(this::withdraw))
        .post("/link", gate.asking(this::link))
        .post("/unlink", gate.asking(this::unlink));
  }

  /// Draws the receipt, for the page or for the widget.
  @FunctionalInterface
  private interface ReceiptPage {
    String draw(String receipt, boolean aside, Messages words);
  }

  private Gate.Taking answer(ReceiptPage page) {
    return (form, suspicion, request, response) -> {
      Messages words = words(form, request);
      Receipt receipt = answers.meToo(Language.of(words.tag()), suspicion);
      PageRoutes.send(response, page.draw(receipt.toString(), suspicion.isPresent(), words));
    };
  }

  /// The same for a program: the receipt as JSON.
  private void answerProgram(
      Form form, Optional<Cause> suspicion, ServerRequest request, ServerResponse response) {
    Receipt receipt = answers.meToo(Language.of(words(form, request).tag()), suspicion);
    response
        .status(Status.CREATED_201)
        .header(HeaderNames.CONTENT_TYPE, JSON)
        .send("{\"receipt\":\"" + receipt + "\",\"setAside\":" + suspicion.isPresent() + "}");
  }

  private void challenge(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, JSON).send(gate.challenge(request));
  }

  private void tell(
      Form form, Optional<Cause> suspicion, ServerRequest request, ServerResponse response) {
    Messages words = words(form, request);
    if (standing(form) instanceof ReceiptCheckView.Counts) {
      Telling telling = Telling.of(form, Language.of(words.tag()), Told.LONGEST);
      answers.tell(receipt(form).orElseThrow(), telling, suspicion);
      boolean kept = telling.kept(Purpose.STORY).isPresent();
      PageRoutes.send(
          response,
          form.field("then").equals("describe")
              ? describing(receipt(form).orElseThrow(), words)
              : pages.told(kept, words));
    } else {
      check(form, words, response);
    }
  }

  private String describing(Receipt receipt, Messages words) {
    return pages.describe(receipt.toString(), answers.description(receipt), words);
  }

  private void describe(
      Form form, Optional<Cause> suspicion, ServerRequest request, ServerResponse response) {
    Messages words = words(form, request);
    if (standing(form) instanceof ReceiptCheckView.Counts) {
      answers.describe(receipt(form).orElseThrow(), Describing.of(form));
      PageRoutes.send(response, pages.described(words));
    } else {
      check(form, words, response);
    }
  }

  private void support(
      Form form, Optional<Cause> suspicion, ServerRequest request, ServerResponse response) {
    Messages words = words(form, request);
    var message = Telling.of(form, Language.of(words.tag()), Telling.LONGEST_SUPPORT);
    Receipt receipt = answers.support(message, suspicion);
    PageRoutes.send(
        response,
        suspicion.isPresent()
            ? pages.answered(receipt.toString(), true, words)
            : pages.supported(receipt.toString(), words));
  }

  private void check(ServerRequest request, ServerResponse response) {
    Form form = Form.of(request);
    check(form, words(form, request), response);
  }

  private void check(Form form, Messages words, ServerResponse response) {
    PageRoutes.send(response, pages.receipt(standing(form), words));
  }

  private void withdraw(ServerRequest request, ServerResponse response) {
    Form form = Form.of(request);
    Messages words = words(form, request);
    switch (standing(form)) {
      // Withdrawn once more: what it told is destroyed even if that failed the first time.
      case ReceiptCheckView.Counts _,
          ReceiptCheckView.Supports _,
          ReceiptCheckView.Aside _,
          ReceiptCheckView.Withdrawn _ -> {
        answers.withdraw(receipt(form).orElseThrow());
        PageRoutes.send(response, pages.withdrawn(words));
      }
      case ReceiptCheckView.Ask _, ReceiptCheckView.Unknown _, ReceiptCheckView.TakenOut _ ->
          check(form, words, response);
    }
  }

  private void link(ServerRequest request, ServerResponse response) {
    Form form = Form.of(request);
    Messages words = words(form, request);
    if (standing(form) instanceof ReceiptCheckView.Counts) {
      String code = linking.code(receipt(form).orElseThrow()).toString();
      PageRoutes.send(response, pages.linking(code, words));
    } else {
      check(form, words, response);
    }
  }

  private void unlink(ServerRequest request, ServerResponse response) {
    Form form = Form.of(request);
    Messages words = words(form, request);
    if (standing(form) instanceof ReceiptCheckView.Counts) {
      linking.takeBack(receipt(form).orElseThrow());
      PageRoutes.send(response, pages.unlinked(words));
    } else {
      check(form, words, response);
    }
  }

  /// What is known of the answer that a form's receipt stands for.
  private ReceiptCheckView standing(Form form) {
    return receipt(form)
        .map(receipt -> answers.standing(receipt))
        .orElseGet(ReceiptCheckView.Unknown::new);
  }

  private static Optional<Receipt> receipt(Form form) {
    return Receipt.parse(form.field("receipt"));
  }

  private static Messages words(Form form, ServerRequest request) {
    String asked = form.field("lang");
    return asked.isEmpty() ? PageRoutes.words(request) : Messages.choose(asked, null);
  }
}
