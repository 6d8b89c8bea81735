package rallycry.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// As much of JSON Schema 2020-12 as our schema uses. A keyword it does not know is a defect, so
/// that nothing goes unchecked.
public record Schema(JsonNode root) {

  private static final Set<String> SAID =
      Set.of("$schema", "$defs", "title", "description", "format");

  /// What is wrong, place by place; nothing where the value is as it should be.
  public List<String> faults(JsonNode value) {
    return faults(root, value);
  }

  /// The same by a schema within the document.
  public List<String> faults(JsonNode schema, JsonNode value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "$", faults);
    return faults;
  }

  private void check(JsonNode schema, JsonNode value, String place, List<String> faults) {
    for (var keyword : schema.properties()) {
      JsonNode asked = keyword.getValue();
      boolean well =
          switch (keyword.getKey()) {
            case "$ref" -> {
              check(root.at(asked.asString().substring(1)), value, place, faults);
              yield true;
            }
            case "type" -> isOneOf(asked, value);
            case "required" -> asked.valueStream().allMatch(name -> value.has(name.asString()));
            case "enum" -> asked.valueStream().anyMatch(value::equals);
            case "minimum" -> !value.isNumber() || value.asDouble() >= asked.asDouble();
            case "maxItems" -> value.size() <= asked.asInt();
            case "items" -> {
              value.forEach(item -> check(asked, item, place + "[]", faults));
              yield true;
            }
            case "properties" -> {
              asked.properties().stream()
                  .filter(member -> value.has(member.getKey()))
                  .forEach(member ->
                      check(
                          member.getValue(),
                          value.get(member.getKey()),
                          place + "." + member.getKey(),
                          faults));
              yield true;
            }
            case "additionalProperties" -> {
              for (var member : value.properties()) {
                if (!schema.path("properties").has(member.getKey())) {
                  String inner = place + "." + member.getKey();
                  if (asked.isObject()) {
                    check(asked, member.getValue(), inner, faults);
                  } else {
                    faults.add(inner + " is not in the schema");
                  }
                }
              }
              yield true;
            }
            default -> SAID.contains(keyword.getKey());
          };
      if (!well) {
        faults.add(place + " breaks " + keyword.getKey() + " " + asked);
      }
    }
  }

  private static boolean isOneOf(JsonNode types, JsonNode value) {
    return types.isArray()
        ? types.valueStream().anyMatch(type -> is(type.asString(), value))
        : is(types.asString(), value);
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      default -> false;
    };
  }
}
