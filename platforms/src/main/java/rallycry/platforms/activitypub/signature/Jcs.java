package rallycry.platforms.activitypub.signature;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The one way to write a JSON value, so that it can be signed: JSON Canonicalization Scheme, RFC
/// 8785.
final class Jcs {

  private final StringBuilder out = new StringBuilder();

  private Jcs() {}

  /// @param value no deeper than the reader of JSON lets it be
  static String canonical(JsonNode value) {
    var jcs = new Jcs();
    jcs.write(value);
    return jcs.out.toString();
  }

  private void write(JsonNode value) {
    if (value.isObject()) {
      object(value);
    } else if (value.isArray()) {
      array(value);
    } else if (value.isString()) {
      string(value.stringValue());
    } else if (value.isNumber()) {
      out.append(number(value.doubleValue()));
    } else {
      out.append(value.asString("null"));
    }
  }

  /// Names are ordered by their UTF-16 units, which is how Java compares.
  private void object(JsonNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    Collections.sort(names);
    char before = '{';
    for (String name : names) {
      out.append(before);
      string(name);
      out.append(':');
      write(object.path(name));
      before = ',';
    }
    out.append(names.isEmpty() ? "{}" : "}");
  }

  private void array(JsonNode array) {
    char before = '[';
    for (JsonNode item : array) {
      out.append(before);
      write(item);
      before = ',';
    }
    out.append(array.isEmpty() ? "[]" : "]");
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : Character.toString(c));
      }
    }
    out.append('"');
  }

  /// As ECMAScript writes it (ECMA-262, Number::toString): the fewest digits that name the number,
  /// plain from 1e-6 to 1e21.
  static String number(double number) {
    if (number == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(number);
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -6 && exponent < 21) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return (number < 0 ? "-" : "")
        + digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }

  /// Java writes two digits even where one would name the number: `4.9E-324`.
  private static BigDecimal shortest(double number) {
    BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    BigDecimal one = digits.round(new MathContext(1));
    return one.doubleValue() == number ? one.stripTrailingZeros() : digits;
  }
}
