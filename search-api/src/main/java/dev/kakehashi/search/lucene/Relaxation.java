package dev.kakehashi.search.lucene;

import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.lucene.LuceneQueries.Strictness;

/**
 * When articles with only some of the words are let in: where all words find nothing, and for a
 * question in a sentence already where they find little, since nobody expects every word of it.
 */
final class Relaxation {
  /** A text this long is a sentence: UTF-16 characters, where a kanji says as much as a word. */
  private static final int SENTENCE = 24;

  /** Fewer hits than this are too few for a sentence. */
  private static final int LITTLE = 10;

  private Relaxation() {}

  static boolean isDue(SearchRequest request, int total, Strictness now) {
    if (now == Strictness.SOME) {
      return false;
    }
    boolean sentence = request.text().length() >= SENTENCE;
    return sentence ? total < LITTLE : total == 0;
  }

  static Strictness next(SearchRequest r,Strictness now) { if(Tuning.f("skip",0)>0&&r.text().length()>=SENTENCE) return Strictness.SOME;
    return switch (now) {
      case ALL -> Strictness.MOST;
      case MOST, SOME -> Strictness.SOME;
    };
  }
}
