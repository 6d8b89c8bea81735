/// What a person sees, in their language; template and style beside their handler.
///
/// [Pages] draws facts ([HomeView] and the other views) into whole HTML documents. Nothing here
/// reads a request, a clock or the ledger.
///
/// Every form works without JavaScript. What they send, all as `POST` with ordinary form fields:
///
/// ```
/// /answer    lang
/// /tell      lang, receipt, text, setting (repeated: work, school, …), readers (nobody,
///            moderators, everyone)
/// /receipt   lang, receipt
/// /withdraw  lang, receipt
/// /support   lang, text
/// ```
///
/// And the addresses that pages link to, each with `?lang=`: `/`, `/wall` (with `read=yes` past the
/// warning, and `page` from 1), `/how`, `/support`, `/receipt`, `/help`, and `/assets/` for what
/// [Assets] holds.
///
/// Live numbers: `/live` sends events named `edition`, `/api/v1/edition` answers the same JSON:
/// `{"seq":7,"people":12,"storytellers":null,"supporters":null,"posts":12,"momentum":{"doublingMinutes":40}}`.
/// A number that is `null` is of fewer than ten people. `momentum` is `null`, or has either
/// `doublingMinutes` or `ofLastWeek` (1 is the same pace).
package rallycry.server.page;
