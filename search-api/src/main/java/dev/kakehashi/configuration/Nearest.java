package dev.kakehashi.configuration;

import java.util.Collection;
import java.util.Comparator;

/** The known name that a mistaken one is most like. */
public final class Nearest {
  private Nearest() {}

  /**
   * @throws java.util.NoSuchElementException if none is known
   */
  public static String to(String name, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.<String>comparingInt(other -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** How many single-character changes turn one word into another (Levenshtein). */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int kept = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(kept, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
