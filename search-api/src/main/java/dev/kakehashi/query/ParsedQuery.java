package dev.kakehashi.query;

import java.util.List;

/** What was typed as a tree, and what its writer should know of the reading. */
public record ParsedQuery(TextQuery tree, List<QueryHint> hints) {
  public ParsedQuery {
    hints = List.copyOf(hints);
  }
}
