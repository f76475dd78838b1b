package dev.kakehashi.query;

import dev.kakehashi.article.Concept;
import dev.kakehashi.tagging.QueryConcepts;
import java.util.ArrayList;
import java.util.List;

/**
 * What typed words mean, unit by unit: names of the vocabulary become concepts, what lies between
 * them stays words.
 */
public final class QueryUnits {
  private final QueryConcepts concepts;

  public QueryUnits(QueryConcepts concepts) {
    this.concepts = concepts;
  }

  /**
   * One thing the reader asks for.
   *
   * @param text as typed
   * @param concepts what it names, in any language; empty for plain words
   */
  public record Unit(String text, List<Concept> concepts) {
    public Unit {
      concepts = List.copyOf(concepts);
    }
  }

  /** In the order typed. */
  public List<Unit> of(String text) {
    List<Unit> units = new ArrayList<>();
    int from = 0;
    for (QueryConcepts.Named named : concepts.in(text)) {
      addWords(text.substring(from, named.start()), units);
      units.add(new Unit(text.substring(named.start(), named.end()), named.concepts()));
      from = named.end();
    }
    addWords(text.substring(from), units);
    return units;
  }

  private static void addWords(String text, List<Unit> units) {
    for (String word : text.split("[\\s　、，]+", -1)) {
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        units.add(new Unit(word, List.of()));
      }
    }
  }
}
