package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Mention;
import dev.kakehashi.vocabulary.Name;

/**
 * A name in a passage that counts for its concept.
 *
 * @param sentence the sentence of the passage, from 0
 * @param start UTF-16 position in the passage
 */
record Sighting(
    PassageText passage, int sentence, int start, int end, Concept concept, Name.Kind kind) {
  Mention mention() {
    return passage.mention(concept, start, end, kind.label());
  }

  /** The same words as evidence of something else. */
  Mention mentionOf(Concept other, String rule) {
    return passage.mention(other, start, end, rule);
  }

  boolean isIn(PassageText other) {
    return passage.passage() == other.passage();
  }

  boolean isInTitle() {
    return passage.passage() == Mention.Passage.TITLE;
  }
}
