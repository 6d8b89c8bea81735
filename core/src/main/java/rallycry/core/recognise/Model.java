package rallycry.core.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// A multinomial logistic regression over hashed [Features]: one weight of eight bits for each
/// place and kind.
///
/// `docs/recognition.md` is its model card; `./dev train` makes its weights again from the labels.
public final class Model {

  private static final Kind[] ALL = Kind.values();

  static final int KINDS = ALL.length;

  /// Weights of one bucket lie side by side.
  private final byte[] weights;

  private final float scale;

  /// @param weights bucket by bucket, one of each kind
  /// @param scale what a weight of 1 is worth
  Model(byte[] weights, float scale) {
    if (weights.length != Features.BUCKETS * KINDS) {
      throw new IllegalArgumentException("the model has " + weights.length + " weights");
    }
    this.weights = weights;
    this.scale = scale;
  }

  /// The model that ships.
  public static Model shipped() {
    try (InputStream in = Model.class.getResourceAsStream("weights.bin")) {
      if (in == null) {
        throw new IllegalStateException("weights.bin does not ship with the recogniser");
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what [#toBytes] wrote.
  public static Model of(byte[] bytes) {
    byte[] weights = new byte[bytes.length - Float.BYTES];
    System.arraycopy(bytes, Float.BYTES, weights, 0, weights.length);
    return new Model(weights, ByteBuffer.wrap(bytes).getFloat());
  }

  /// The scale as a big-endian float, then the weights.
  public byte[] toBytes() {
    return ByteBuffer.allocate(Float.BYTES + weights.length).putFloat(scale).put(weights).array();
  }

  /// Writes the probability of each kind into `probabilities`.
  void probabilities(Features features, float[] probabilities) {
    int s0 = 0;
    int s1 = 0;
    int s2 = 0;
    int s3 = 0;
    int s4 = 0;
    for (int i = 0; i < features.size(); i++) {
      int at = features.place(i) * KINDS;
      s0 += weights[at];
      s1 += weights[at + 1];
      s2 += weights[at + 2];
      s3 += weights[at + 3];
      s4 += weights[at + 4];
    }
    probabilities[0] = s0 * scale;
    probabilities[1] = s1 * scale;
    probabilities[2] = s2 * scale;
    probabilities[3] = s3 * scale;
    probabilities[4] = s4 * scale;
    softmax(probabilities);
  }

  /// First whether a post discloses at all, since that is what makes a person count, and then what
  /// it is.
  static Kind likeliest(float[] probabilities) {
    boolean discloses =
        probabilities[Kind.ME_TOO.ordinal()] + probabilities[Kind.STORY.ordinal()] >= 0.5f;
    Kind best = discloses ? Kind.ME_TOO : Kind.MENTION;
    for (int k = 0; k < KINDS; k++) {
      if (ALL[k].isDisclosure() == discloses && probabilities[k] > probabilities[best.ordinal()]) {
        best = ALL[k];
      }
    }
    return best;
  }

  /// What one feature says for a kind.
  float weight(int place, Kind kind) {
    return weights[place * KINDS + kind.ordinal()] * scale;
  }

  static void softmax(float[] scores) {
    float most = scores[0];
    for (float score : scores) {
      most = Math.max(most, score);
    }
    float sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = (float) Math.exp(scores[k] - most);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
  }
}
