/// The page where people answer, and everything that shows the number: HTTP, live stream, API.
///
/// ```
/// http     the server, its limits and its headers
/// answer   one press, a receipt, and what may follow: tell, support, take back
/// live     the number as it moves, pushed to everyone who watches
/// page     what a person sees, in their language
/// api      the same for programs
/// ```
package rallycry.server;
