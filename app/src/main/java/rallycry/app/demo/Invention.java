package rallycry.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes up what people say. All texts are ours, mild, and name nobody.
final class Invention {

  private static final List<Words> WORDS =
      List.of(
          new Words("en", "Me too.", "Me too. It was my boss, at work. I told nobody."),
          new Words("es", "Yo también.", "Yo también, en el autobús, de camino a clase."),
          new Words("fr", "Moi aussi.", "Moi aussi, à l’école. J’avais quinze ans."),
          new Words("de", "Ich auch.", "Ich auch. Es war mein Trainer, im Sportverein."),
          new Words("pt", "Eu também.", "Eu também, no trabalho. Eu nunca contei a ninguém."),
          new Words("ar", "أنا أيضا", "أنا أيضا، كنت في طريقي إلى البيت."),
          new Words("hi", "मैं भी", "मैं भी, बस में।"),
          new Words("ja", "私も", "私も。職場で。"));
  private static final String SUPPORT =
      "I believe all of you who say me too. It is never your fault.";

  private final RandomGenerator random;

  private record Words(String language, String bare, String story) {}

  Invention(RandomGenerator random) {
    this.random = random;
  }

  Said post(Instant at) {
    int kind = random.nextInt(100);
    Words words = WORDS.get((int) Math.abs(random.nextGaussian() * 2.5) % WORDS.size());
    if (kind >= 90) {
      return new Said(number(), SUPPORT, "en", at);
    }
    return new Said(number(), kind < 70 ? words.bare() : words.story(), words.language(), at);
  }

  private long number() {
    return random.nextLong() >>> 1;
  }
}
