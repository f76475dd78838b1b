package dev.kakehashi.search;

import dev.kakehashi.article.Concept;
import java.util.Optional;

/** What half-typed words may become. */
public sealed interface Suggestion {
  /**
   * Something the vocabulary names.
   *
   * @param name the name that was being typed, where it is not the label
   * @param count articles that have it
   */
  record OfConcept(Concept concept, String label, Optional<String> name, int count)
      implements Suggestion {}

  /** An article by its title. */
  record OfTitle(String id, String title) implements Suggestion {}
}
