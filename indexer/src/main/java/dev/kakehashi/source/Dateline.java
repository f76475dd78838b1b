package dev.kakehashi.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place and day before the first sentence of a release: {@code Tokyo, Japan — April 23, 2025 —}
 * or 【東京＝2025年4月23日】.
 */
final class Dateline {
  private static final String ENGLISH_DAY =
      "(?:\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2},?\\s\\d{4}|\\d{1,2}\\s\\p{Lu}\\p{L}{2,8}\\.?,?\\s\\d{4})";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .,'’-]{1,50}?(?:\\s[—–-]{1,2}\\s|,\\s|\\s?\\(|\\s—|—)\\s?("
              + ENGLISH_DAY
              + ")(?:\\s?[—–:/)-]|(?=\\p{Lu}))");
  private static final Pattern JAPANESE =
      Pattern.compile(
          "^[【（(\\[［]([\\p{L}・、,＝=\\s]{0,20}(?:\\d{4}年|令和\\s?[\\d元]{1,2}年)\\d{1,2}月\\d{1,2}日)[^】）)\\]］]{0,20}[】）)\\]］]");

  /** A day that runs into the sentence after it, as pages without their line breaks show it. */
  private static final Pattern GLUED =
      Pattern.compile("^(.{0,80}" + ENGLISH_DAY + ")(?=\\p{Lu}\\p{L})");

  private Dateline() {}

  static Optional<LocalDate> day(String paragraph) {
    Matcher english = ENGLISH.matcher(paragraph);
    if (english.find()) {
      return PublicationDates.exactly(english.group(1));
    }
    Matcher japanese = JAPANESE.matcher(paragraph);
    return japanese.find() ? PublicationDates.in(japanese.group(1)) : Optional.empty();
  }

  static String separated(String paragraph) {
    return GLUED.matcher(paragraph).replaceFirst("$1 ");
  }
}
