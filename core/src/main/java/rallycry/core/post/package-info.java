/// What was seen out there: a [Post] someone wrote, and the [Activity] by which we learned of it.
///
/// A platform adapter turns bytes into these and knows nothing of campaigns.
package rallycry.core.post;
