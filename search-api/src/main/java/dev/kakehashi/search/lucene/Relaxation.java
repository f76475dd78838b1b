package dev.kakehashi.search.lucene;

/**
 * When articles with only some of the words are let in. One or two words are all wanted if any
 * article has them. Of several words nobody expects every one: where all of them find little, those
 * with most of them follow. The numbers and where they come from: docs/relevance.md.
 */
final class Relaxation {
  /** So many names, words and dictionary entries are a description and not two names. */
  private static final int SEVERAL = 3;

  /** So long a text is one too: UTF-16 characters, where a kanji says as much as a word. */
  private static final int LONG = 24;

  /** Fewer hits than this are little. */
  private static final int LITTLE = 30;

  /** From so many words on, a quarter and not half of them is enough. */
  private static final int SENTENCE = 5;

  private Relaxation() {}

  /**
   * @param text as typed
   * @param words how many names, words and dictionary entries it has
   */
  static boolean isDue(String text, int words, int total, Strictness now) {
    boolean several = words >= SEVERAL || text.length() >= LONG;
    return now != Strictness.SOME && (several ? total < LITTLE : total == 0);
  }

  static Strictness next(Strictness now) {
    return switch (now) {
      case ALL -> Strictness.MOST;
      case MOST, SOME -> Strictness.SOME;
    };
  }

  /** How many of the words an article needs at least. */
  static int least(int words, Strictness strictness) {
    return switch (strictness) {
      case ALL -> words;
      case MOST -> words / (words < SENTENCE ? 2 : 4) + 1;
      case SOME -> 1;
    };
  }
}
