package dev.kakehashi.query;

import dev.kakehashi.query.QueryHint.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a query small before anything is built of it. What is over a limit is left out or made
 * plainer, and told in a hint.
 */
final class QueryLimits {
  /** How far back a text that is too long is cut between words. */
  private static final int LONGEST_WORD = 40;

  private final List<QueryHint> hints;
  private final List<QueryToken> kept = new ArrayList<>();
  private int terms;
  private int prefixes;
  private int depth;
  private int tooDeep; // parentheses left out and not closed yet

  private QueryLimits(List<QueryHint> hints) {
    this.hints = hints;
  }

  /** The beginning of a text that is too long. */
  static String cut(String text, List<QueryHint> hints) {
    int longest = Kind.TOO_LONG.limit();
    if (text.length() <= longest) {
      return text;
    }
    hints.add(new QueryHint(Kind.TOO_LONG, ""));
    for (int at = longest; at > longest - LONGEST_WORD; at--) {
      if (Signs.isBlank(text.charAt(at))) {
        return text.substring(0, at);
      }
    }
    boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, halves ? longest - 1 : longest);
  }

  static List<QueryToken> cut(List<QueryToken> tokens, List<QueryHint> hints) {
    QueryLimits limits = new QueryLimits(hints);
    tokens.forEach(limits::take);
    return limits.kept;
  }

  private void take(QueryToken token) {
    switch (token) {
      case QueryToken.Word word -> takeTerm(word);
      case QueryToken.Part(TextQuery query) -> takeTerm(new QueryToken.Part(shortened(query)));
      case QueryToken.Open open -> open(open);
      case QueryToken.Close close -> close(close);
      case QueryToken.Minus minus -> kept.add(minus);
      case QueryToken.Or or -> kept.add(or);
      case QueryToken.Near near -> kept.add(near);
      case QueryToken.End end -> kept.add(end);
    }
  }

  private void takeTerm(QueryToken term) {
    terms++;
    if (terms > Kind.TOO_MANY_TERMS.limit()) {
      hintOnce(Kind.TOO_MANY_TERMS);
    } else if (term instanceof QueryToken.Part(TextQuery.Prefix(String text))
        && ++prefixes > Kind.TOO_MANY_PREFIXES.limit()) {
      hintOnce(Kind.TOO_MANY_PREFIXES);
      kept.add(new QueryToken.Word(text));
    } else {
      kept.add(term);
    }
  }

  private void open(QueryToken open) {
    if (depth == Kind.TOO_DEEP.limit()) {
      tooDeep++;
      hintOnce(Kind.TOO_DEEP);
    } else {
      depth++;
      kept.add(open);
    }
  }

  /** One that was never opened says nothing. */
  private void close(QueryToken close) {
    if (tooDeep > 0) {
      tooDeep--;
    } else if (depth > 0) {
      depth--;
      kept.add(close);
    }
  }

  private void hintOnce(Kind kind) {
    QueryHint hint = new QueryHint(kind, "");
    if (!hints.contains(hint)) {
      hints.add(hint);
    }
  }

  private TextQuery shortened(TextQuery part) {
    if (part instanceof TextQuery.Phrase(String text)) {
      int end = endOfWords(text, Kind.PHRASE_TOO_LONG.limit());
      if (end < text.length()) {
        hints.add(new QueryHint(Kind.PHRASE_TOO_LONG, text));
        return new TextQuery.Phrase(text.substring(0, end));
      }
    }
    return part;
  }

  /** Where so many words end, two characters of scripts without blanks being a word. */
  private static int endOfWords(String text, int most) {
    int halves = 0;
    boolean inWord = false;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean dense = c >= 0x2E80 && Character.isLetterOrDigit(c);
      boolean starts = !dense && !inWord && Character.isLetterOrDigit(c);
      inWord = !dense && (Character.isLetterOrDigit(c) || inWord && !Character.isWhitespace(c));
      halves += dense ? 1 : starts ? 2 : 0;
      if (halves > 2 * most) {
        return at;
      }
      at += Character.charCount(c);
    }
    return text.length();
  }
}
