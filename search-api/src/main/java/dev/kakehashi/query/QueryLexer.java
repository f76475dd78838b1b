package dev.kakehashi.query;

import dev.kakehashi.article.Facet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Cuts what was typed into words, quoted phrases and signs, full-width ones included. */
final class QueryLexer {
  sealed interface Token {
    record Word(String text) implements Token {}

    record Quoted(String text) implements Token {}

    /** {@code country:JP} */
    record Field(Facet facet, String value) implements Token {}

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

  /** The next token; a sign that makes no sense where it stands is passed over like a blank. */
  private Token read() {
    while (at < text.length()) {
      Optional<Token> token = tokenHere();
      if (token.isPresent()) {
        return token.get();
      }
    }
    return new Token.End();
  }

  /** Reads on in any case. */
  private Optional<Token> tokenHere() {
    char c = text.charAt(at);
    if (closingQuote(c) != 0) {
      String inside = quoted();
      return inside.isBlank() ? Optional.empty() : Optional.of(new Token.Quoted(inside));
    }
    if (isInWord(c) && !isDash(c)) {
      return word();
    }
    at++;
    return switch (c) {
      case '(', '（' -> Optional.of(new Token.Open());
      case ')', '）' -> Optional.of(new Token.Close());
      case '|', '｜' -> Optional.of(new Token.Or());
      case '-', '－', '−' -> minus();
      default -> Optional.empty(); // a blank, or a closing quote that was never opened
    };
  }

  /** A dash before a word excludes it; dashes alone are blanks. */
  private Optional<Token> minus() {
    boolean beforeWord =
        at < text.length() && !isBlank(text.charAt(at)) && !isDash(text.charAt(at));
    return beforeWord ? Optional.of(new Token.Minus()) : Optional.empty();
  }

  private Optional<Token> word() {
    int start = at;
    while (at < text.length() && isInWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC); // ＯＲ is typed for OR
    return switch (plain) {
      case "OR" -> Optional.of(new Token.Or());
      case "NOT" -> Optional.of(new Token.Minus());
      case "AND" -> Optional.empty();
      default -> Optional.of(field(plain).orElse(new Token.Word(word)));
    };
  }

  private Optional<Token> field(String word) {
    int colon = word.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    Optional<Facet> facet = Facet.ofKey(word.substring(0, colon).toLowerCase(Locale.ROOT));
    if (facet.isEmpty()) {
      return Optional.empty();
    }
    String value = word.substring(colon + 1);
    if (value.isEmpty() && at < text.length() && closingQuote(text.charAt(at)) != 0) {
      value = quoted();
    }
    return Optional.of(
        value.isBlank()
            ? new Token.Word(word.substring(0, colon))
            : new Token.Field(facet.get(), value.strip()));
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

  private static boolean isDash(char c) {
    return c == '-' || c == '－' || c == '−';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == 0xA0 || c == '　' || c == '、' || c == '，';
  }
}
