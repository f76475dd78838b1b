package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.Mention;
import dev.kakehashi.vocabulary.Cue;
import dev.kakehashi.vocabulary.Name;

/**
 * A name in a passage that counts for its concept.
 *
 * @param sentence the sentence of the passage, from 0
 * @param start UTF-16 position in the passage
 */
record Sighting(
    PassageText passage, int sentence, int start, int end, Concept concept, Name.Kind kind) {
  /** Room for {@code of the } between a cue and a name, in folded characters. */
  private static final int ARTICLE = 6;

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

  /**
   * Whether it names a country outright: by name or demonym, or as a body that names it too. A
   * capital, a city or a body of the country only hints at it, and so do a single kanji, a group in
   * a sentence that speaks of no cooperation, a name that is all there is between 「」 (a ship, a
   * song), one that is set apart (outside the United States) and one that is a part of a longer
   * name (BMW JAPAN, タレスUK).
   */
  boolean isStrong() {
    return switch (kind) {
      case NAME, ABBREVIATION, DEMONYM ->
          concept instanceof Country
              && end - start > 1
              && !isQuotedAlone()
              && !isSetApart()
              && !isPartOfLongerName();
      case NATIONAL_NAME -> true;
      case GROUP -> isInTitle() || isInCooperation();
      case CAPITAL, GOVERNMENT -> false;
    };
  }

  /** Whether the name is there to set the country apart: outside the United States, 米国以外. */
  private boolean isSetApart() {
    int from = passage.folded().indexOf(start);
    int to = passage.folded().indexOf(end);
    return passage.hasCue(Cue.COMPARISON, from - ARTICLE, from)
        || passage.hasCue(Cue.COMPARISON, to, to + 1) && passage.text().charAt(start) >= 0x2E80;
  }

  /** Whether the name is all there is between Japanese quotation marks. */
  private boolean isQuotedAlone() {
    String text = passage.text();
    return start > 0
        && end < text.length()
        && "「『".indexOf(text.charAt(start - 1)) >= 0
        && "」』".indexOf(text.charAt(end)) >= 0;
  }

  /** Whether a name in Latin letters is a part of a longer one in Japanese: BMW JAPAN, タレスUK. */
  private boolean isPartOfLongerName() {
    return passage.text().charAt(start) < 0x2E80
        && isJapaneseSentence()
        && (isNamePart(start - 1) || isNamePart(end));
  }

  private boolean isJapaneseSentence() {
    int from = passage.sentences().start(sentence);
    int to = passage.sentences().end(sentence);
    return passage.text().substring(from, to).chars().anyMatch(c -> c >= 0x3041 && c <= 0x3096);
  }

  private boolean isNamePart(int at) {
    String text = passage.text();
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c == ' ' || c >= 0x30A1 && c <= 0x30FE || c >= 'A' && c <= 'z';
  }

  /** Whether its sentence speaks of working together. */
  private boolean isInCooperation() {
    return passage.cooperation().get(sentence);
  }

  boolean isInTitle() {
    return passage.passage() == Mention.Passage.TITLE;
  }
}
