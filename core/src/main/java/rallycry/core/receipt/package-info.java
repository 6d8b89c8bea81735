/// The secret words a respondent keeps. We keep only what a hash of them leads to.
///
/// `words.txt` is the EFF's large wordlist for passphrases (2016, CC BY 3.0 US): 7,776 plain words,
/// none offensive.
package rallycry.core.receipt;
