package dev.kakehashi.article;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The language an article is written in, as an ISO 639-1 code. English and Japanese are understood;
 * articles in others are kept and searchable. {@link #UNDETERMINED} where the text does not tell.
 */
public record Language(String code) {
  private static final Pattern CODE =
      Pattern.compile("[a-z]{2,3}"); // before the constants it checks
  private static final Pattern REGION = Pattern.compile("[-_].*");

  public static final Language ENGLISH = new Language("en");
  public static final Language JAPANESE = new Language("ja");
  public static final Language UNDETERMINED = new Language("und");

  public Language {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not an ISO 639 language code: " + code);
    }
  }

  /** Reads a tag such as {@code ja}, {@code en-GB} or {@code JA_jp}; only the language counts. */
  public static Language ofTag(String tag) {
    String lower = tag.strip().toLowerCase(Locale.ROOT);
    return new Language(REGION.matcher(lower).replaceFirst(""));
  }
}
