package dev.kakehashi.query;

import dev.kakehashi.article.Facet;
import java.util.Locale;

/** Cuts what was typed into words, quoted phrases and signs, full-width ones included. */
final class QueryLexer {
  sealed interface Token {
    record Word(String text) implements Token {}

    record Quoted(String text) implements Token {}

    /** {@code country:JP}; the name is a facet's. */
    record Field(String name, String value) implements Token {}

    /** {@code -} or {@code NOT}. */
    record Minus() implements Token {}

    record Or() implements Token {}

    record Open() implements Token {}

    record Close() implements Token {}

    record End() implements Token {}
  }

  private final String text;
  private int at;
  private Token current;

  QueryLexer(String text) {
    this.text = text;
    this.current = read();
  }

  Token peek() {
    return current;
  }

  Token next() {
    Token token = current;
    current = read();
    return token;
  }

  private Token read() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token.End();
    }
    char c = text.charAt(at);
    if (closingQuote(c) != 0) {
      String inside = quoted();
      return inside.isBlank() ? read() : new Token.Quoted(inside);
    }
    return switch (c) {
      case '(', '（' -> sign(new Token.Open());
      case ')', '）' -> sign(new Token.Close());
      case '|', '｜' -> sign(new Token.Or());
      case '-', '－', '−' -> minus();
      case '」', '』', '”' -> {
        at++;
        yield read();
      }
      default -> word();
    };
  }

  private Token sign(Token token) {
    at++;
    return token;
  }

  /** A dash before a word excludes it; a dash alone is a blank. */
  private Token minus() {
    at++;
    boolean beforeWord = at < text.length() && !isBlank(text.charAt(at));
    return beforeWord ? new Token.Minus() : read();
  }

  private Token word() {
    int start = at;
    while (at < text.length() && isInWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "OR" -> new Token.Or();
      case "NOT" -> new Token.Minus();
      case "AND" -> read();
      default -> field(word);
    };
  }

  private Token field(String word) {
    int colon = word.replace('：', ':').indexOf(':');
    if (colon <= 0 || Facet.ofKey(word.substring(0, colon).toLowerCase(Locale.ROOT)).isEmpty()) {
      return new Token.Word(word);
    }
    String name = word.substring(0, colon);
    String value = word.substring(colon + 1);
    if (value.isEmpty() && at < text.length() && closingQuote(text.charAt(at)) != 0) {
      value = quoted();
    }
    return value.isBlank() ? new Token.Word(name) : new Token.Field(name, value);
  }

  /** What stands between the quote here and its partner, or the end of the text. */
  private String quoted() {
    char closing = closingQuote(text.charAt(at));
    int end = text.indexOf(closing, at + 1);
    int last = end < 0 ? text.length() : end;
    String inside = text.substring(at + 1, last);
    at = end < 0 ? last : end + 1;
    return inside;
  }

  private static char closingQuote(char c) {
    return switch (c) {
      case '"' -> '"';
      case '＂' -> '＂';
      case '“' -> '”';
      case '「' -> '」';
      case '『' -> '』';
      default -> 0;
    };
  }

  private static boolean isInWord(char c) {
    return !isBlank(c) && closingQuote(c) == 0 && "()（）|｜」』”".indexOf(c) < 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == '　' || c == '、' || c == '，';
  }
}
