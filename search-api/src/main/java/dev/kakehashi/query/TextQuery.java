package dev.kakehashi.query;

import dev.kakehashi.article.Facet;
import java.time.LocalDate;
import java.util.List;

/** What a reader asks for, independent of any engine. */
public sealed interface TextQuery {
  /** All articles: nothing was typed. It is the whole query or no part of it. */
  record Everything() implements TextQuery {}

  /** What has a place in a text, and can be near something else. */
  sealed interface Located extends TextQuery {}

  /** Words side by side, as typed; every one is wanted. */
  record Words(String text) implements Located {}

  /** These words in this order, to the letter. */
  record Phrase(String text) implements Located {}

  /** Words that begin so, without what stands for them in the other language. */
  record Prefix(String text) implements Located {}

  /**
   * Both, in either order, not far from each other.
   *
   * @param between how many words may lie between them
   */
  record Near(Located left, Located right, int between) implements TextQuery {}

  /**
   * Articles with this value of a facet.
   *
   * @param value as typed, a code or a name in either language; {@link FacetValues} makes it a code
   */
  record Tagged(Facet facet, String value) implements TextQuery {}

  /** Published on this day or later. */
  record After(LocalDate first) implements TextQuery {}

  /** Published on this day or earlier. */
  record Before(LocalDate last) implements TextQuery {}

  /** Two parts or more. */
  record AllOf(List<TextQuery> parts) implements TextQuery {
    public AllOf {
      parts = severalOf(parts);
    }
  }

  /** Two parts or more. */
  record AnyOf(List<TextQuery> parts) implements TextQuery {
    public AnyOf {
      parts = severalOf(parts);
    }
  }

  record Not(TextQuery excluded) implements TextQuery {}

  private static List<TextQuery> severalOf(List<TextQuery> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("only " + parts.size() + " parts: " + parts);
    }
    return List.copyOf(parts);
  }
}
