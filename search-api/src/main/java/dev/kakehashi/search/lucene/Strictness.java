package dev.kakehashi.search.lucene;

/** How many of the words an article needs. */
enum Strictness {
  ALL,
  MOST,
  SOME
}
