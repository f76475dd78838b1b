package dev.kakehashi.tagging;

import dev.kakehashi.article.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells English and Japanese from each other and from the rest, by script and frequent words. */
final class LanguageDetector {
  /** What share of all letters kana must have: Chinese has none, Japanese prose about a half. */
  private static final double LEAST_KANA = 0.05;

  /** What share of all words frequent English words must have; other languages stay below 0.05. */
  private static final double LEAST_FREQUENT = 0.12;

  private static final int SAMPLE = 4000;

  private static final Pattern BLANKS = Pattern.compile("[^a-zà-ÿ']+");

  private static final Set<String> FREQUENT =
      Set.of(
          "the", "of", "and", "to", "in", "a", "is", "for", "that", "on", "with", "as", "it", "by",
          "was", "at", "from", "be", "has", "an", "are", "its", "will", "have", "this", "which");

  private LanguageDetector() {}

  static Language detect(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    int kana = 0;
    int han = 0;
    int letters = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c >= 0x3041 && c <= 0x30FA || c >= 0xFF66 && c <= 0xFF9D) {
        kana++;
      } else if (c >= 0x4E00 && c <= 0x9FFF) {
        han++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    if (kana > LEAST_KANA * (kana + han + letters / 5.0)) {
      return Language.JAPANESE;
    }
    return han > letters ? Language.UNDETERMINED : detectLatin(sample);
  }

  private static Language detectLatin(String sample) {
    int words = 0;
    int frequent = 0;
    for (String word : BLANKS.split(sample.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words++;
        frequent += FREQUENT.contains(word) ? 1 : 0;
      }
    }
    return words > 0 && frequent >= LEAST_FREQUENT * words
        ? Language.ENGLISH
        : Language.UNDETERMINED;
  }
}
