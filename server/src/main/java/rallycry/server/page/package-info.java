/// What a person sees, in their language; template and style beside their handler.
///
/// [Pages] draws facts ([HomeView] and the other views) into whole HTML documents, [PageRoutes]
/// serves those that only show something. Nothing here reads a clock or the ledger.
///
/// Every form works without JavaScript. What they send, all as `POST` with ordinary form fields:
///
/// ```
/// /answer    lang
/// /tell      lang, receipt, text, setting (repeated: work, school, …), readers (nobody,
///            moderators, everyone)
/// /receipt   lang, receipt
/// /withdraw  lang, receipt
/// /link      lang, receipt
/// /unlink    lang, receipt
/// /support   lang, text
/// ```
///
/// And the addresses that pages link to, each with `?lang=`: `/`, `/wall` (with `read=yes` past the
/// warning, and `page` from 1), `/how`, `/support`, `/receipt`, `/help`, `/carry`, `/poster`, and
/// `/assets/` for what [Assets] holds.
package rallycry.server.page;
