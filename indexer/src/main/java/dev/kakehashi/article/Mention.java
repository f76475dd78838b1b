package dev.kakehashi.article;

/**
 * Where a text names a concept: the evidence of a tag.
 *
 * @param start UTF-16 position of the first character in the field's text
 * @param end UTF-16 position after the last one
 * @param text the characters between, as they stand there
 * @param rule what decided, for example {@code name}, {@code demonym} or {@code two-kanji pair}
 */
public record Mention(
    Concept concept, Passage passage, int start, int end, String text, String rule) {
  public Mention {
    if (start < 0 || end <= start || text.length() != end - start) {
      throw new IllegalArgumentException(
          "a mention covers its own text, not " + start + " to " + end + " for " + text);
    }
  }

  /** The part of an article that offsets count in. */
  public enum Passage {
    TITLE,
    BODY
  }
}
