package dev.kakehashi.search.lucene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A number that decides what is found and what comes first. The only list of them; how each was
 * chosen, and on which texts, is told in docs/relevance.md.
 */
public enum Factor {
  /** BM25's k1: low, so that many different words count for more than one word often. */
  SATURATION(0.5f),
  /** BM25's b: how much a long article has to say a word more often. */
  LENGTH(0.5f),
  /** The words themselves, stemmed and cut by a dictionary. */
  WORDS(1),
  /** How much the bigram and unstemmed view adds to the words. */
  EXACT(0.5f),
  /** What a bigram with one hiragana counts of that: it mostly lies across two words. */
  HALF_HIRAGANA(0.5f),
  /** How much words side by side, in the order typed, add to the words alone. */
  PHRASE(0.4f),
  /** How much a word in the title adds. */
  TITLE(0.3f),
  /** How much a concept in the title adds, in whichever language: it finds twins in the other. */
  TITLE_CONCEPT(1.2f),
  /** What a translation counts beside the word itself, so that a reader's own words come first. */
  TRANSLATED(0.9f),
  /** How much more a name of the vocabulary counts in the other language, with no second view. */
  OTHER_LANGUAGE(1.35f),
  /** What the lesser of a word and its translation adds to the better one. */
  SECOND_BEST(0.1f),
  /** More than any score: lifts an article with all the words above those with some. */
  COMPLETE(100),
  /** What an article of today gains of its score, where newer ones are preferred. */
  RECENT(0.05f),
  /** Years after which half of that gain is left. */
  RECENT_HALF_LIFE(2);

  private final float shipped;

  Factor(float shipped) {
    this.shipped = shipped;
  }

  /** The value that readers get. */
  float shipped() {
    return shipped;
  }

  /** The name in commands: {@code title-concept}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Factor> ofKey(String key) {
    return Arrays.stream(values()).filter(factor -> factor.key().equals(key)).findFirst();
  }
}
