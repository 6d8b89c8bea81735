package rallycry.core.recognise;

/// What the recogniser makes of one post.
public sealed interface Reading {

  /// It belongs to the campaign, and we are sure enough what it is.
  ///
  /// @param settings where it happened; only a [Kind#STORY] has any
  /// @param language the language it was read in
  /// @param confidence how sure, from 0 to 1
  record Counts(Kind kind, Settings settings, Language language, double confidence)
      implements Reading {
    public Counts {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence is from 0 to 1, not " + confidence);
      }
    }
  }

  /// It is no answer to this campaign.
  record NotOurs(NotOurs.Reason reason) implements Reading {
    public enum Reason {
      /// None of the campaign's words or hashtags stands in it.
      NO_WORDS,
      /// The words stand there and mean something else ("told me to", "me too, I love pizza").
      FALSE_FRIEND,
      /// Someone else's post, repeated.
      REPOST
    }
  }

  /// It may be an answer, and we do not guess.
  record NeedsReview(NeedsReview.Reason reason) implements Reading {
    public enum Reason {
      /// No kind reached the campaign's threshold.
      UNSURE,
      /// The words were found in a language whose kinds we cannot tell apart.
      UNREAD_LANGUAGE
    }
  }
}
