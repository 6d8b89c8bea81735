/// The doors of other platforms in our server: webhooks, and all that ActivityPub asks for.
///
/// What came in is recorded before it is acknowledged.
package rallycry.server.inbox;
