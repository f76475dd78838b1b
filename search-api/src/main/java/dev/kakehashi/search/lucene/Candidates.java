package dev.kakehashi.search.lucene;

import dev.kakehashi.translation.Translation;
import java.util.List;

/**
 * What may stand for a stretch of a query, before it is chosen.
 *
 * @param sure where the concepts it names occur
 * @param translations that occur, the weightiest first
 * @param alike whether they are found by their sound, and name one thing
 */
record Candidates(
    int start, int end, List<Places> sure, List<Candidate> translations, boolean alike) {
  Candidates {
    sure = List.copyOf(sure);
    translations = List.copyOf(translations);
  }

  /** One of them, and where it occurs. */
  record Candidate(Translation translation, Places places) {
    String text() {
      return translation.text();
    }

    float weight() {
      return translation.weight();
    }
  }

  /** A term by itself. */
  static Candidates none(int start, int end) {
    return new Candidates(start, end, List.of(), List.of(), false);
  }

  Candidates with(List<Candidate> chosen) {
    return new Candidates(start, end, sure, chosen, alike);
  }
}
