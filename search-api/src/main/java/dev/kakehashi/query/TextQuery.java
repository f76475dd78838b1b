package dev.kakehashi.query;

import dev.kakehashi.article.Facet;
import java.util.List;

/** What a reader asks for, independent of any engine. */
public sealed interface TextQuery {
  /** All articles: nothing was typed. */
  record Everything() implements TextQuery {}

  /** Words side by side, as typed; every one is wanted. */
  record Words(String text) implements TextQuery {}

  /** These words in this order, to the letter. */
  record Phrase(String text) implements TextQuery {}

  /** Articles with this value of a facet. */
  record Tagged(Facet facet, String value) implements TextQuery {}

  record AllOf(List<TextQuery> parts) implements TextQuery {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  record AnyOf(List<TextQuery> parts) implements TextQuery {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  record Not(TextQuery excluded) implements TextQuery {}
}
