package rallycry.platforms.x;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file of a member's archive that says whose it is: `window.YTD.account.part0 = [...]`.
public final class MemberAccount {

  private static final Pattern ID = Pattern.compile("\"accountId\"\\s*:\\s*\"(\\d{1,20})\"");

  private MemberAccount() {}

  /// The account's id.
  public static Optional<String> id(String file) {
    Matcher id = ID.matcher(file);
    return id.find() ? Optional.of(id.group(1)) : Optional.empty();
  }
}
