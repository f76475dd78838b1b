package dev.kakehashi.article;

/** What every code keeps to. */
final class Codes {
  private Codes() {}

  static void requireNotBlank(String kind, String code) {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a " + kind + " needs a code");
    }
  }
}
