package dev.kakehashi.query;

import dev.kakehashi.calendar.CalendarPeriod;
import dev.kakehashi.query.QueryHint.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts what was typed into words, quoted phrases and signs, full-width ones included. A sign that
 * makes no sense where it stands is a blank; a character after a backslash is none.
 */
final class QueryLexer {
  private static final Pattern NEAR = Pattern.compile("NEAR/(\\d+)");

  private final String text;
  private final List<QueryHint> hints;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String text, List<QueryHint> hints) {
    this.text = text;
    this.hints = hints;
  }

  /**
   * @param hints are added to
   */
  static List<QueryToken> tokens(String text, List<QueryHint> hints) {
    QueryLexer lexer = new QueryLexer(text, hints);
    while (lexer.at < text.length()) {
      lexer.readOn();
    }
    return lexer.tokens;
  }

  private void readOn() {
    char c = text.charAt(at);
    if (Signs.closingQuote(c) != 0) {
      String inside = quoted();
      if (!inside.isBlank()) {
        add(new TextQuery.Phrase(inside));
      }
    } else if (Signs.isInWord(c) && !Signs.isDash(c)) {
      word();
    } else {
      at++;
      sign(c);
    }
  }

  /** What is not listed is a blank, such as a closing quote that was never opened. */
  private void sign(char c) {
    switch (c) {
      case '(', '（' -> tokens.add(new QueryToken.Open());
      case ')', '）' -> tokens.add(new QueryToken.Close());
      case '|', '｜' -> tokens.add(new QueryToken.Or());
      case '*', '＊' -> hint(Kind.ASTERISK_OUT_OF_PLACE, "");
      case '-', '－', '−' -> {
        if (at < text.length() && Signs.opens(here())) {
          tokens.add(new QueryToken.Minus());
        }
      }
      default -> {}
    }
  }

  private void word() {
    StringBuilder letters = new StringBuilder();
    boolean escaped = false;
    int colon = -1;
    while (at < text.length() && Signs.isInWord(here())) {
      if (here() == Signs.ESCAPE && at + 1 < text.length() && text.charAt(at + 1) != ' ') {
        escaped = true;
        at++;
      } else if (Signs.isColon(here()) && colon < 0 && !escaped) {
        colon = letters.length();
      }
      letters.append(here());
      at++;
    }
    String word = letters.toString();
    if (colon > 0 && field(word.substring(0, colon), word.substring(colon + 1))) {
      return;
    }
    if (at < text.length() && Signs.isAsterisk(here())) {
      asterisk(word);
    } else if (escaped || !operator(word)) {
      tokens.add(new QueryToken.Word(word));
    }
  }

  /** After a word. */
  private void asterisk(String word) {
    while (at < text.length() && Signs.isAsterisk(here())) {
      at++;
    }
    boolean last = at == text.length() || !Signs.isInWord(here());
    if (last && isLongEnough(word)) {
      add(new TextQuery.Prefix(word));
    } else {
      hint(Kind.ASTERISK_OUT_OF_PLACE, word);
      tokens.add(new QueryToken.Word(word));
    }
  }

  /** A letter alone stands for too much. */
  private static boolean isLongEnough(String word) {
    return word.codePoints().filter(Character::isLetterOrDigit).count() > 1
        || word.codePoints().anyMatch(Character::isIdeographic);
  }

  private boolean operator(String word) {
    String plain = plain(word); // ＯＲ is typed for OR
    Matcher near = NEAR.matcher(plain);
    switch (plain) {
      case "OR" -> tokens.add(new QueryToken.Or());
      case "NOT" -> tokens.add(new QueryToken.Minus());
      case "AND" -> {}
      default -> {
        if (near.matches()) {
          tokens.add(new QueryToken.Near(distance(near.group(1))));
        }
        return near.matches();
      }
    }
    return true;
  }

  private int distance(String digits) {
    int most = Kind.NEAR_TOO_FAR.limit();
    boolean far = digits.length() > 9 || Integer.parseInt(digits) > most;
    if (far) {
      hint(Kind.NEAR_TOO_FAR, "NEAR/" + digits);
    }
    return far ? most : Integer.parseInt(digits);
  }

  private boolean field(String name, String rest) {
    Optional<QueryField> field = QueryField.named(plain(name));
    if (field.isEmpty()) {
      return false;
    }
    String value = plain(rest).strip();
    if (value.isEmpty() && at < text.length() && Signs.closingQuote(here()) != 0) {
      value = quoted().strip();
    }
    if (value.isEmpty()) {
      tokens.add(new QueryToken.Word(name));
      return true;
    }
    switch (field.get()) {
      case QueryField.OfFacet of -> add(new TextQuery.Tagged(of.facet(), value));
      case QueryField.Bound bound -> day(bound, name + ":" + value, value);
    }
    return true;
  }

  private void day(QueryField.Bound bound, String typed, String value) {
    CalendarPeriod.of(value)
        .map(
            period ->
                switch (bound) {
                  case AFTER -> new TextQuery.After(period.first());
                  case BEFORE -> new TextQuery.Before(period.last());
                })
        .ifPresentOrElse(this::add, () -> hint(Kind.UNREADABLE_DATE, typed));
  }

  /** What stands between the quote here and its partner, or the end of the text. */
  private String quoted() {
    char closing = Signs.closingQuote(here());
    StringBuilder inside = new StringBuilder();
    at++;
    while (at < text.length() && here() != closing) {
      boolean escape = here() == Signs.ESCAPE && at + 1 < text.length();
      if (escape && (text.charAt(at + 1) == closing || text.charAt(at + 1) == Signs.ESCAPE)) {
        at++;
      }
      inside.append(here());
      at++;
    }
    at = Math.min(at + 1, text.length());
    return inside.toString();
  }

  private char here() {
    return text.charAt(at);
  }

  private void add(TextQuery part) {
    tokens.add(new QueryToken.Part(part));
  }

  private void hint(Kind kind, String part) {
    hints.add(new QueryHint(kind, part));
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC);
  }
}
