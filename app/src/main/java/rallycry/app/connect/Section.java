package rallycry.app.connect;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is written down for one network.
///
/// @param values by the names of its fields; a text is a list of one
/// @param secrets by the names of its fields
record Section(Network network, Map<String, List<String>> values, Map<String, String> secrets) {

  Section {
    values = Map.copyOf(values);
    secrets = Map.copyOf(secrets);
  }

  /// One for each network that is named among the values.
  static List<Section> all(
      Map<Network, Map<String, List<String>>> values,
      Map<Network, Map<String, List<String>>> secrets) {
    return Arrays.stream(Network.values())
        .filter(values::containsKey)
        .map(network ->
            new Section(
                network,
                values.getOrDefault(network, Map.of()),
                firsts(secrets.getOrDefault(network, Map.of()))))
        .toList();
  }

  static Section empty(Network network) {
    return new Section(network, Map.of(), Map.of());
  }

  Set<String> all(String name) {
    return Set.copyOf(values.getOrDefault(name, List.of()));
  }

  /// All of a field, or what is usual.
  Set<String> all(String name, Set<String> usual) {
    return values.containsKey(name) ? all(name) : usual;
  }

  Optional<String> text(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  /// Whether a field is given, open or secret.
  boolean has(String name) {
    return values.containsKey(name) || secrets.containsKey(name);
  }

  Optional<String> secret(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  /// @throws IllegalArgumentException if it is no address
  URI address(String name, String usual) {
    return address(text(name).orElse(usual));
  }

  /// @throws IllegalArgumentException if it is no number from 1 on
  long number(String name, long usual) {
    String number = text(name).orElse(Long.toString(usual));
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw wrong("\"%s\" is no number of %s".formatted(number, name));
    }
    return Long.parseLong(number);
  }

  /// The same with one field more, or another in its place; without it where nothing is given.
  Section with(Field field, List<String> given) {
    var nextValues = new LinkedHashMap<>(values);
    var nextSecrets = new LinkedHashMap<>(secrets);
    if (given.isEmpty()) {
      nextValues.remove(field.name());
      nextSecrets.remove(field.name());
    } else if (field.isSecret()) {
      nextSecrets.put(field.name(), given.getFirst());
    } else {
      nextValues.put(field.name(), given);
    }
    return new Section(network, nextValues, nextSecrets);
  }

  URI address(String text) {
    URI address = URI.create(text);
    if (address.getHost() == null) {
      throw wrong("\"%s\" is no address; write it as https://host".formatted(text));
    }
    return address;
  }

  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(network.word() + ": " + what);
  }

  private static Map<String, String> firsts(Map<String, List<String>> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getFirst()));
  }

  /// Never shows a secret.
  @Override
  public String toString() {
    return network + " " + values + " and secrets " + secrets.keySet();
  }
}
