package dev.kakehashi.query;

import java.util.Locale;

/**
 * Something in what was typed that was read otherwise than its writer may think.
 *
 * @param text the part it is about; empty where it is the whole
 */
public record QueryHint(Kind kind, String text) {
  /** The only list of hints, and of the limits that some of them tell of. */
  public enum Kind {
    /** Characters (UTF-16); what follows is not read. */
    TOO_LONG(512),

    /** Words, phrases and filters; what follows is not read. */
    TOO_MANY_TERMS(32),

    /** Parentheses inside each other; deeper ones are blanks. */
    TOO_DEEP(10),

    /** Words in quotes, two Japanese characters being a word; what follows is not read. */
    PHRASE_TOO_LONG(16),

    /** Words between the two sides of NEAR; a greater number is this one. */
    NEAR_TOO_FAR(50),

    /** Words with an asterisk; others are words as they stand. */
    TOO_MANY_PREFIXES(3),

    /** Words that a beginning stands for; of more, those that most articles have. */
    PREFIX_TOO_WIDE(200),

    /** An asterisk that is not at the end of two letters or a kanji is a blank. */
    ASTERISK_OUT_OF_PLACE(0),

    /** NEAR without a word or phrase on both sides is a blank. */
    NEAR_OUT_OF_PLACE(0),

    /** A value that neither the vocabulary nor the articles know is a phrase. */
    UNKNOWN_VALUE(0),

    /** A day that is none is not read. */
    UNREADABLE_DATE(0);

    private final int limit;

    Kind(int limit) {
      this.limit = limit;
    }

    /** The most that is allowed; 0 where nothing is counted. */
    public int limit() {
      return limit;
    }

    /** The name in answers: {@code too-many-terms}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
