package dev.kakehashi.search.lucene;

/**
 * When articles with only some of the words are let in. One or two words are all wanted if any
 * article has them. Of several words nobody expects every one: where few articles have all, those
 * with most of what the words tell follow. The numbers and where they come from: docs/relevance.md.
 */
final class Relaxation {
  /** So many names, words and dictionary entries are a description and not two names. */
  private static final int SEVERAL = 3;

  /** So long a text is one too: UTF-16 characters, where a kanji says as much as a word. */
  private static final int LONG = 24;

  /** So many articles with all the words are an answer, and nothing else is mixed in. */
  private static final int ENOUGH = 5;

  /** Fewer articles than a page shows are few to choose from, once some words may be missing. */
  private static final int PAGE = 10;

  private static final float MOST = 0.5f;
  private static final float SOME = 0.2f;

  private Relaxation() {}

  /**
   * @param text as typed
   * @param words how many names, words and dictionary entries it has
   */
  static boolean isDue(String text, int words, int total, Strictness now) {
    boolean several = words >= SEVERAL || text.length() >= LONG;
    return switch (now) {
      case ALL -> total < (several ? ENOUGH : 1);
      case MOST -> total < (several ? PAGE : 1);
      case SOME -> false;
    };
  }

  static Strictness next(Strictness now) {
    return switch (now) {
      case ALL -> Strictness.MOST;
      case MOST, SOME -> Strictness.SOME;
    };
  }

  /** How much of what all the words tell an article needs. */
  static float share(Strictness strictness) {
    return switch (strictness) {
      case ALL -> 1;
      case MOST -> MOST;
      case SOME -> SOME;
    };
  }
}
