package rallycry.core.recognise;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rallycry.core.campaign.Campaign;
import rallycry.core.campaign.Setting;
import rallycry.core.post.Post;
import rallycry.core.recognise.Reading.Counts;
import rallycry.core.recognise.Reading.NeedsReview;
import rallycry.core.recognise.Reading.NotOurs;

/// Reads posts for one campaign: compiled once, shared by all threads, each of which takes a
/// [Reader].
///
/// A post goes through rules first (no words, a false friend, the bare words, the call quoted);
/// what they leave open the model decides, and where it is not sure enough nobody guesses.
public final class Recogniser {

  /// A post that is nothing but the words, or the call itself, hardly ever means anything else.
  private static final double BARE = 0.97;

  private static final int CALL_RUN = 4;
  private static final Reading NO_WORDS = new NotOurs(NotOurs.Reason.NO_WORDS);
  private static final Reading FALSE_FRIEND = new NotOurs(NotOurs.Reason.FALSE_FRIEND);
  private static final Reading REPOST = new NotOurs(NotOurs.Reason.REPOST);
  private static final Reading UNSURE = new NeedsReview(NeedsReview.Reason.UNSURE);
  private static final Reading UNREAD = new NeedsReview(NeedsReview.Reason.UNREAD_LANGUAGE);

  private final Phrases phrases = new Phrases();
  private final Tongues tongues;
  private final Model model;
  private final float threshold;

  private Recogniser(Campaign campaign, Model model) {
    this.model = model;
    tongues = new Tongues(campaign);
    threshold = (float) campaign.thresholds().review();
    campaign.phrases().forEach((language, said) -> said.forEach(phrase -> addPhrase(phrase)));
    campaign.hashtags().forEach(tag -> phrases.add("#" + tag, WordList.HASHTAG.bit()));
    phrases.addRuns(campaign.call(), CALL_RUN, WordList.CALL.bit());
    List<long[]> own = own(campaign);
    WordList.forEachShipped((language, phrase, bit) -> addListed(phrase, own, bit));
    campaign
        .settings()
        .forEach(
            (setting, words) -> words.forEach(word -> addListed(word, own, WordList.bit(setting))));
    campaign.lexicon().forEach((name, words) -> extend(name, words, own));
  }

  /// Compiles a campaign.
  ///
  /// @throws IllegalArgumentException if it extends a list that is none
  public static Recogniser of(Campaign campaign) {
    return of(campaign, Model.shipped());
  }

  /// The same with another model, to train and to measure.
  public static Recogniser of(Campaign campaign, Model model) {
    return new Recogniser(campaign, model);
  }

  /// The names of the lists that a campaign may extend.
  public static Set<String> lists() {
    return WordList.extendable();
  }

  /// A reader for one thread.
  public Reader reader() {
    return new Reader();
  }

  private void addPhrase(String phrase) {
    phrases.add(phrase, WordList.PHRASE.bit());
    phrases.add("#" + phrase.replaceAll("[ '’]", ""), WordList.HASHTAG.bit());
  }

  /// The campaign's phrases and hashtags.
  private List<long[]> own(Campaign campaign) {
    Stream<String> said = campaign.phrases().values().stream().flatMap(List::stream);
    Stream<String> tags = campaign.hashtags().stream().map(tag -> "#" + tag);
    return Stream.concat(said, tags).map(phrases::tokens).toList();
  }

  /// `~`, as a word of a listed phrase, stands for each of the campaign's own.
  private void addListed(String phrase, List<long[]> own, long bit) {
    int middle = phrase.indexOf('~');
    if (middle < 0) {
      phrases.add(phrase, bit);
    } else {
      phrases.add(phrase.substring(0, middle), own, phrase.substring(middle + 1), bit);
    }
  }

  private void extend(String name, List<String> words, List<long[]> own) {
    WordList list =
        WordList.named(name)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no list is called \"" + name + "\"; there are " + lists()));
    words.forEach(word -> addListed(word, own, list.bit()));
  }

  /// Reads one post after another, with buffers of its own. Belongs to one thread.
  public final class Reader {

    private final Text text = new Text();
    private final Findings found = new Findings();
    private final Features features = new Features();
    private final Findings scratch = new Findings();
    private final float[] probabilities = new float[Manner.COUNT];

    private Reader() {}

    /// What a post is. Pure: the same post gives the same reading.
    public Reading read(Post post) {
      if (post.shape() == Post.Shape.REPOST) {
        return REPOST;
      }
      look(post);
      if (!found.has(WordList.PHRASE.bit() | WordList.HASHTAG.bit())) {
        return NO_WORDS;
      }
      if (isFalseFriend()) {
        return FALSE_FRIEND;
      }
      Language language = tongues.of(post, text, scratch);
      if (isBare() || isCall()) {
        return new Counts(Kind.ME_TOO, Settings.NONE, language, BARE);
      }
      return weigh(post, language);
    }

    /// The same, with what led to it.
    public Explanation explain(Post post) {
      Reading reading = read(post);
      features(post, true);
      model.probabilities(features, probabilities);
      return Explanation.of(reading, found, rule(reading), probabilities);
    }

    private String rule(Reading reading) {
      return switch (reading) {
        case NotOurs no ->
            switch (no.reason()) {
              case REPOST -> "rule: someone else's post, repeated";
              case NO_WORDS -> "rule: none of the campaign's words or hashtags";
              case FALSE_FRIEND -> "rule: the words, meaning something else";
            };
        case NeedsReview review ->
            switch (review.reason()) {
              case UNSURE -> "threshold: no kind is as likely as the campaign asks for";
              case UNREAD_LANGUAGE -> "rule: more than a few words of a language that is not read";
            };
        case Counts _ ->
            isBare()
                ? "rule: nothing but the words"
                : isCall() ? "rule: the call, quoted" : "model";
      };
    }

    private void look(Post post) {
      text.read(post.text());
      phrases.find(text, found);
    }

    /// What the model looks at; valid until the next post.
    Features features(Post post, boolean withWords) {
      look(post);
      features.of(text, found, post.shape(), withWords);
      return features;
    }

    private Reading weigh(Post post, Language language) {
      features.of(text, found, post.shape(), true);
      model.probabilities(features, probabilities);
      if (!tongues.isRead(language, text)) {
        return UNREAD;
      }
      Kind kind = Model.likeliest(probabilities);
      float confidence = kind.isDisclosure() ? disclosure() : probabilities[kind.ordinal()];
      if (confidence < threshold) {
        return UNSURE;
      }
      return new Counts(
          kind, kind == Kind.STORY ? settings() : Settings.NONE, language, confidence);
    }

    private float disclosure() {
      return Math.min(
          1, probabilities[Kind.ME_TOO.ordinal()] + probabilities[Kind.STORY.ordinal()]);
    }

    private Settings settings() {
      int bits = 0;
      for (Setting setting : Setting.values()) {
        bits |= found.has(WordList.bit(setting)) ? 1 << setting.ordinal() : 0;
      }
      return bits == 0 ? Settings.NONE : new Settings(bits);
    }

    private boolean isFalseFriend() {
      return found.has(WordList.FALSE_FRIENDS.bit())
          && !found.has(WordList.HASHTAG.bit() | WordList.ASSAULT.bit());
    }

    /// Nothing but the words, to whomever; or the words spelt out, with no more than tags and links
    /// beside them.
    private boolean isBare() {
      long ours = WordList.PHRASE.bit() | WordList.HASHTAG.bit();
      boolean spelt = found.has(WordList.PHRASE.bit());
      for (int i = 0; i < text.size(); i++) {
        boolean says =
            switch (text.type(i)) {
              case WORD, NUMBER -> true;
              case TAG, LINK -> !spelt;
              case MENTION, EMOJI, MARK, PAUSE -> false;
            };
        if (says && (found.covering(i) & ours) == 0) {
          return false;
        }
      }
      return true;
    }

    /// Most of it is the call, word for word.
    private boolean isCall() {
      int words = 0;
      int quoted = 0;
      for (int i = 0; i < text.size(); i++) {
        if (text.type(i) != Text.Type.MARK && text.type(i) != Text.Type.PAUSE) {
          words++;
          quoted += (found.covering(i) & WordList.CALL.bit()) != 0 ? 1 : 0;
        }
      }
      return quoted > 2 * CALL_RUN && quoted * 10 > words * 6;
    }
  }
}
