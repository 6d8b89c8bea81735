package rallycry.core.story;

/// Why a moderator takes a text away. The order is part of what is stored.
public enum Reason {
  /// It names a person, or tells who is meant.
  NAMES_A_PERSON,
  /// It holds an address, a number or an account.
  CONTACT_DETAILS,
  /// It threatens or hates.
  THREAT_OR_HATE,
  /// It is about something else.
  NOT_ABOUT_THE_CALL,
  /// It advertises.
  SPAM,
  /// Something else, said in words.
  OTHER,
  /// It shows that this is no answer to the call: the answer is taken out of the number too.
  NO_ANSWER
}
