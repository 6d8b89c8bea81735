package rallycry.platforms.activitypub.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rallycry.platforms.activitypub.signature.BadSignature.Reason;

/// The one member of a `Signature-Input` header (RFC 9421, 4.1): what is covered, and how it was
/// signed.
///
/// @param label that the signature beside it bears
/// @param parameters all of the member, to be signed as it stands
record SignatureInput(
    String label, String parameters, List<String> covered, Map<String, String> given) {

  private static final Pattern MEMBER =
      Pattern.compile("([a-z*][a-z0-9_.*-]*)=(\\(([^()]*)\\)((?:;[^()]*)?))");

  private static final Pattern COMPONENT = Pattern.compile("\\s*\"(@?[a-z0-9-]+)\"(?=\\s|$)");

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([a-z*][a-z0-9_.*-]*)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\d{1,15}))");

  /// Exactly one signature is taken: with several, each server could hold another one for the
  /// sender's.
  static SignatureInput parse(String header) throws BadSignature {
    Matcher member = MEMBER.matcher(header.strip());
    if (!member.matches()) {
      throw new BadSignature(Reason.MALFORMED);
    }
    return new SignatureInput(
        member.group(1),
        member.group(2),
        components(member.group(3)),
        parameters(Optional.ofNullable(member.group(4)).orElse("")));
  }

  Optional<String> given(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /// A component with parameters of its own (`;sf`, `;bs`, …) is not taken: nobody out there signs
  /// so.
  private static List<String> components(String list) throws BadSignature {
    List<String> components = new ArrayList<>();
    Matcher component = COMPONENT.matcher(list);
    int end = 0;
    while (component.find() && component.start() == end) {
      components.add(component.group(1));
      end = component.end();
    }
    if (!list.substring(end).isBlank()) {
      throw new BadSignature(Reason.MALFORMED);
    }
    return components;
  }

  private static Map<String, String> parameters(String list) throws BadSignature {
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(list);
    int end = 0;
    while (parameter.find() && parameter.start() == end) {
      String text = parameter.group(2);
      String value = text == null ? parameter.group(3) : text.replaceAll("\\\\(.)", "$1");
      parameters.put(parameter.group(1), value);
      end = parameter.end();
    }
    if (end != list.length()) {
      throw new BadSignature(Reason.MALFORMED);
    }
    return parameters;
  }
}
