package dev.kakehashi.search.lucene;

/** How much of what the words tell an article needs; the shares are those of {@link Relaxation}. */
enum Strictness {
  ALL,
  MOST,
  SOME
}
