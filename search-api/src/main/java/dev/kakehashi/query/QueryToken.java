package dev.kakehashi.query;

/** A word, a sign or a filter of what was typed. */
sealed interface QueryToken {
  record Word(String text) implements QueryToken {}

  /** A phrase, a beginning, a filter: a part of the tree by itself. */
  record Part(TextQuery query) implements QueryToken {}

  /** {@code -} or {@code NOT}. */
  record Minus() implements QueryToken {}

  record Or() implements QueryToken {}

  /** {@code NEAR/5} */
  record Near(int between) implements QueryToken {}

  record Open() implements QueryToken {}

  record Close() implements QueryToken {}

  record End() implements QueryToken {}
}
