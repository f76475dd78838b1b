package dev.kakehashi.tagging;

import java.util.Locale;
import java.util.Set;

/** What may stand between names that are told together: commas, and one conjunction at the end. */
final class Coordination {
  private static final Set<String> CLOSING =
      Set.of(
          "and",
          "and the",
          ", and",
          ", and the",
          "&",
          "with",
          "with the",
          "と",
          "及び",
          "および",
          "、および",
          "、及び",
          "、そして");

  private static final Set<String> CONTINUING = Set.of(",", ", the", "、", "・");

  private Coordination() {}

  static boolean links(String gap) {
    return closes(gap) || CONTINUING.contains(normalized(gap));
  }

  static boolean closes(String gap) {
    return CLOSING.contains(normalized(gap));
  }

  private static String normalized(String gap) {
    return gap.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
