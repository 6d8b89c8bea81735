package rallycry.core.recognise;

import java.util.EnumSet;
import java.util.Set;
import rallycry.core.campaign.Setting;

/// A set of [Setting]s in twelve bits, since every post carries one.
///
/// @param bits bit *n* stands for the setting with ordinal *n*
public record Settings(int bits) {

  private static final int ALL = (1 << Setting.values().length) - 1;

  public static final Settings NONE = new Settings(0);

  public Settings {
    if ((bits & ~ALL) != 0) {
      throw new IllegalArgumentException("no such settings: " + Integer.toBinaryString(bits));
    }
  }

  public static Settings of(Setting... settings) {
    int bits = 0;
    for (Setting setting : settings) {
      bits |= 1 << setting.ordinal();
    }
    return new Settings(bits);
  }

  public boolean has(Setting setting) {
    return (bits & 1 << setting.ordinal()) != 0;
  }

  public Set<Setting> asSet() {
    var set = EnumSet.noneOf(Setting.class);
    for (Setting setting : Setting.values()) {
      if (has(setting)) {
        set.add(setting);
      }
    }
    return set;
  }
}
