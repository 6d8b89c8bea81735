/// Who sent this, and is it what they sent? Signatures of HTTP requests and of documents, without a
/// network: keys are given.
///
/// ```
/// Message ─► Claims ─┬ RFC 9421 (Signature-Input) ─► MessageSignatures ┐
///                    └ cavage-12 (Signature alone) ─► Cavage ──────────┴─► Claim ─ holds(key)?
/// document with `proof` ─► Proof (FEP-8b32, RFC 8785) ─ holds(key)?
/// ```
@NullMarked
package rallycry.platforms.activitypub.signature;

import org.jspecify.annotations.NullMarked;
