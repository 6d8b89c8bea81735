package rallycry.platforms.kit;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// The reference reader of JSON: Jackson, with limits.
public final class Json {

  /// Levels of nesting that are read.
  public static final int MAX_DEPTH = 64;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private Json() {}

  /// Reads exactly one value.
  ///
  /// @throws Unreadable if it is not UTF-8, not JSON, or nested too deep
  public static JsonNode read(byte[] bytes, int from, int to) {
    if (!Utf8.isValid(bytes, from, to)) {
      throw new Unreadable(Fault.Reason.NOT_UTF8);
    }
    try {
      return READER.readTree(bytes, from, to - from);
    } catch (StreamConstraintsException _) {
      throw new Unreadable(Fault.Reason.TOO_DEEP);
    } catch (JacksonException _) {
      throw new Unreadable(Fault.Reason.NOT_JSON);
    }
  }

  /// The text of a field, or empty where it is missing, null or no text.
  public static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : "";
  }

  /// An id: a text, or a whole number written out. Empty where there is none; a number with a
  /// fraction or exponent has lost digits and is none.
  public static String id(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isIntegralNumber() ? value.asString() : text(node, field);
  }

  /// @throws Unreadable with `reason` if the text is empty
  public static String require(String text, Fault.Reason reason) {
    if (text.isEmpty()) {
      throw new Unreadable(reason);
    }
    return text;
  }

  /// Seconds since 1970 of a field in any form that [Times] reads.
  ///
  /// @throws Unreadable if there is none
  public static long second(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return Times.second(value.isIntegralNumber() ? value.asString() : text(node, field))
        .orElseThrow(() -> new Unreadable(Fault.Reason.NO_TIME));
  }
}
