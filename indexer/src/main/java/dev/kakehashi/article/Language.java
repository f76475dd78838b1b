package dev.kakehashi.article;

import java.util.Locale;

/**
 * The language an article is written in, as an ISO 639-1 code. English and Japanese are understood;
 * articles in others are kept and searchable. {@link #UNDETERMINED} where the text does not tell.
 */
public record Language(String code) {
  public static final Language ENGLISH = new Language("en");
  public static final Language JAPANESE = new Language("ja");
  public static final Language UNDETERMINED = new Language("und");

  public Language {
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("not an ISO 639 language code: " + code);
    }
  }

  /** Reads a tag such as {@code ja}, {@code en-GB} or {@code JA_jp}; only the language counts. */
  public static Language ofTag(String tag) {
    return new Language(tag.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""));
  }
}
