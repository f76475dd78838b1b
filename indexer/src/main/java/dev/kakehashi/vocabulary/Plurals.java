package dev.kakehashi.vocabulary;

import java.util.List;

/** The regular English plural of the last word of a name. */
final class Plurals {
  private Plurals() {}

  /** The name and, where it can have one, its plural. */
  static List<String> forms(String name) {
    char last = name.charAt(name.length() - 1);
    if (!Character.isLowerCase(last) || last > 'z' || last == 's' && !name.endsWith("ss")) {
      return List.of(name);
    }
    return List.of(name, plural(name, last));
  }

  private static String plural(String name, char last) {
    boolean vowelBefore = name.length() > 1 && "aeiou".indexOf(name.charAt(name.length() - 2)) >= 0;
    if (last == 'y' && !vowelBefore) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    boolean hisses =
        name.endsWith("ss")
            || name.endsWith("sh")
            || name.endsWith("ch")
            || last == 'x'
            || last == 'z';
    return name + (hisses ? "es" : "s");
  }
}
