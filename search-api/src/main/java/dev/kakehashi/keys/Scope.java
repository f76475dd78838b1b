package dev.kakehashi.keys;

import java.util.Arrays;
import java.util.Locale;

/** What the holder of a key may do. */
public enum Scope {
  /** Add articles, and replace them. */
  WRITE,

  DELETE,

  /** Have the server index all its articles anew. */
  ADMIN,

  /** Search, where that needs a key. */
  READ,

  /** Read what the server counts. */
  METRICS;

  /** As key files and the command line spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is no such scope
   */
  public static Scope ofCode(String code) {
    return Arrays.stream(values())
        .filter(scope -> scope.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no scope " + code));
  }
}
