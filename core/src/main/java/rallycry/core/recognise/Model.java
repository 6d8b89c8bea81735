package rallycry.core.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A multinomial logistic regression over hashed [Features]: one weight of eight bits for each
/// place and [Manner].
///
/// `docs/recognition.md` is its model card; `./dev train` makes its weights again from the labels.
public final class Model {

  private static final Kind[] ALL = Kind.values();

  static final int KINDS = ALL.length;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// Every second byte of a long: lanes of sixteen bits for sums of bytes.
  private static final long LANES = 0x00ff_00ff_00ff_00ffL;

  /// Sums of so many bytes fit into a lane.
  private static final int LANE_HOLDS = 256;

  /// Bytes that hold signed weights from 0 on.
  private static final int ZERO = 0x80;

  /// Bytes of all weights.
  private static final int SIZE = Features.BUCKETS * Manner.COUNT;

  /// As in the file that ships: bucket by bucket the weights of each manner, each with [#ZERO]
  /// added, then the scale as a big-endian float. The weights of a bucket are read together with
  /// the bytes that follow.
  private final byte[] bytes;

  private final float scale;

  private Model(byte[] bytes) {
    if (bytes.length != SIZE + Float.BYTES) {
      throw new IllegalArgumentException("a model has not " + bytes.length + " bytes");
    }
    this.bytes = bytes;
    scale = ByteBuffer.wrap(bytes).getFloat(SIZE);
  }

  /// @param weights bucket by bucket, one of each manner
  /// @param scale what a weight of 1 is worth
  static Model of(byte[] weights, float scale) {
    var bytes = ByteBuffer.allocate(SIZE + Float.BYTES);
    for (byte weight : weights) {
      bytes.put((byte) (weight + ZERO));
    }
    return new Model(bytes.putFloat(scale).array());
  }

  /// The model that ships.
  public static Model shipped() {
    try (InputStream in = Model.class.getResourceAsStream("weights.bin")) {
      if (in == null) {
        throw new IllegalStateException("weights.bin does not ship with the recogniser");
      }
      return new Model(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file that [#shipped] reads.
  public byte[] toBytes() {
    return bytes.clone();
  }

  /// Writes the probability of each kind into `probabilities`, which has room for each manner.
  ///
  /// The six weights of a bucket are added at once: every second of them in the lanes of one long,
  /// the others in another.
  void probabilities(Features features, float[] probabilities) {
    Arrays.fill(probabilities, 0);
    for (int from = 0; from < features.size(); from += LANE_HOLDS) {
      int to = Math.min(from + LANE_HOLDS, features.size());
      long even = 0;
      long odd = 0;
      for (int i = from; i < to; i++) {
        long six = (long) LONG.get(bytes, features.place(i) * Manner.COUNT);
        even += six & LANES;
        odd += six >>> 8 & LANES;
      }
      for (int manner = 0; manner < Manner.COUNT; manner++) {
        long lanes = manner % 2 == 0 ? even : odd;
        int sum = (int) (lanes >>> 16 * (manner / 2)) & 0xffff;
        probabilities[manner] += sum - ZERO * (to - from);
      }
    }
    for (int manner = 0; manner < Manner.COUNT; manner++) {
      probabilities[manner] *= scale;
    }
    softmax(probabilities);
    Manner.gather(probabilities);
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
