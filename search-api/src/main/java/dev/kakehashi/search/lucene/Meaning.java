package dev.kakehashi.search.lucene;

import dev.kakehashi.analysis.QueryTerm;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Language;
import dev.kakehashi.translation.Translation;
import java.util.List;
import java.util.Optional;

/**
 * What typed words mean, for one view of the index.
 *
 * @param units what the reader asks for, one by one; stop words left out where anything else is
 *     typed
 * @param terms all terms of the text
 * @param stretches the text cut for translation, in order
 */
record Meaning(List<Unit> units, List<QueryTerm> terms, List<Stretch> stretches) {
  static final Meaning NONE = new Meaning(List.of(), List.of(), List.of());

  Meaning {
    units = List.copyOf(units);
    terms = List.copyOf(terms);
    stretches = List.copyOf(stretches);
  }

  /**
   * A word as typed, or a name of the vocabulary.
   *
   * @param concepts what it names; empty for plain words
   */
  record Unit(int start, int end, String text, List<Concept> concepts) {}

  /**
   * A name, a dictionary's entry or a term by itself.
   *
   * @param terms its own; may be empty
   * @param translations what else is searched, in the other language, the weightiest first
   * @param wordings where concepts and translations occur
   * @param titles where translations occur in titles
   */
  record Stretch(
      int start,
      int end,
      String text,
      List<QueryTerm> terms,
      List<Translation> translations,
      Optional<Wordings> wordings,
      Optional<Wordings> titles) {

    /** Whether it says something by itself. */
    boolean tells() {
      return wordings.isPresent() || terms.stream().anyMatch(term -> term.term().length() > 1);
    }

    /** Of its translations. */
    Language language() {
      return Phrases.isJapanese(text) ? Language.ENGLISH : Language.JAPANESE;
    }

    boolean overlaps(Unit unit) {
      return start < unit.end() && end > unit.start();
    }
  }

  /** The units alone, without what stands for their parts in the other language. */
  Meaning asTyped() {
    return new Meaning(units, terms, List.of());
  }

  /** The stretches a unit consists of. */
  List<Stretch> of(Unit unit) {
    return stretches.stream().filter(stretch -> stretch.overlaps(unit)).toList();
  }
}
