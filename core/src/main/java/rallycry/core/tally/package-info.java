/// Exact counts that can be taken back.
///
/// A [PostState] is what all entries about one post add up to, in whatever order they came; a
/// [AccountState] is the posts of one account; a [Person] is one account or several that their
/// owner said are theirs; [Fold] turns a change of an account into changes of [Cell]s; a [Tally] is
/// their sum.
package rallycry.core.tally;
