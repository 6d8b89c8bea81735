/// Exact counts that can be taken back.
///
/// A [PostState] is what all entries about one post add up to, in whatever order they came; a
/// [PersonState] is the posts of one person; [Fold] turns a change of a person into changes of
/// [Cell]s; a [Tally] is their sum.
package rallycry.core.tally;
