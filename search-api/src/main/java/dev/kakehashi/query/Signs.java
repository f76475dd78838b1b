package dev.kakehashi.query;

/** The characters that mean something in a query, at either width. */
final class Signs {
  /** Before a character that is meant as it stands. */
  static final char ESCAPE = '\\';

  private Signs() {}

  /** The partner of an opening quote; 0 for every other character. */
  static char closingQuote(char c) {
    return switch (c) {
      case '"' -> '"';
      case '＂' -> '＂';
      case '“' -> '”';
      case '「' -> '」';
      case '『' -> '』';
      default -> 0;
    };
  }

  static boolean isInWord(char c) {
    return !isBlank(c) && closingQuote(c) == 0 && !isAsterisk(c) && "()（）|｜」』”".indexOf(c) < 0;
  }

  /** Whether a word, a phrase or a group may begin so. */
  static boolean opens(char c) {
    return isInWord(c) && !isDash(c) || closingQuote(c) != 0 || c == '(' || c == '（';
  }

  static boolean isDash(char c) {
    return c == '-' || c == '－' || c == '−';
  }

  static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  static boolean isAsterisk(char c) {
    return c == '*' || c == '＊';
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == '　' || c == '、' || c == '，';
  }
}
