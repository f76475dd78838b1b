package dev.kakehashi.query;

import dev.kakehashi.query.QueryHint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the query language: words, "phrases" in any quotes, beginnings ({@code biotech*}), {@code
 * NEAR/5}, {@code -word}, {@code NOT}, {@code OR}, parentheses, {@code facet:value}, {@code
 * after:2024-04} and {@code before:2024-04}. A period includes both its ends: {@code after} begins
 * with its first day, {@code before} ends with its last. Whatever is typed has a meaning; a sign
 * that makes no sense where it stands is read as a blank.
 */
public final class QueryParser {
  private final List<QueryToken> tokens;
  private final List<QueryHint> hints;
  private int at;

  private QueryParser(List<QueryToken> tokens, List<QueryHint> hints) {
    this.tokens = tokens;
    this.hints = hints;
  }

  /**
   * Limits are held before anything is built: {@link QueryHint.Kind} lists them. What {@link
   * QueryPrinter} wrote of a tree is the tree again.
   */
  public static ParsedQuery parse(String text) {
    List<QueryHint> hints = new ArrayList<>();
    List<QueryToken> tokens = QueryLexer.tokens(QueryLimits.cut(text, hints), hints);
    QueryParser parser = new QueryParser(QueryLimits.cut(tokens, hints), hints);
    TextQuery tree = parser.alternatives().orElseGet(TextQuery.Everything::new);
    return new ParsedQuery(tree, hints.stream().distinct().toList());
  }

  private QueryToken peek() {
    return at < tokens.size() ? tokens.get(at) : new QueryToken.End();
  }

  private Optional<TextQuery> alternatives() {
    List<TextQuery> choices = new ArrayList<>();
    sequence().ifPresent(choices::add);
    while (peek() instanceof QueryToken.Or) {
      at++;
      sequence().ifPresent(choices::add);
    }
    return choices.size() > 1
        ? Optional.of(new TextQuery.AnyOf(choices))
        : choices.stream().findFirst();
  }

  private Optional<TextQuery> sequence() {
    List<TextQuery> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    boolean open = true;
    while (open) {
      switch (peek()) {
        case QueryToken.Word(String text) when !isNear(at + 1) -> {
          words.add(text);
          at++;
        }
        case QueryToken.End end -> open = false;
        case QueryToken.Close close -> open = false;
        case QueryToken.Or or -> open = false;
        case QueryToken.Near near -> {
          at++;
          hints.add(new QueryHint(Kind.NEAR_OUT_OF_PLACE, ""));
        }
        case QueryToken.Minus minus -> {
          flush(words, parts);
          at++;
          allOf(chain()).map(TextQuery.Not::new).ifPresent(parts::add);
        }
        case QueryToken.Word word -> {
          flush(words, parts);
          parts.addAll(chain());
        }
        case QueryToken.Part part -> {
          flush(words, parts);
          parts.addAll(chain());
        }
        case QueryToken.Open bracket -> {
          flush(words, parts);
          parts.addAll(chain());
        }
      }
    }
    flush(words, parts);
    return allOf(parts);
  }

  private boolean isNear(int index) {
    return index < tokens.size() && tokens.get(index) instanceof QueryToken.Near;
  }

  private static void flush(List<String> words, List<TextQuery> parts) {
    if (!words.isEmpty()) {
      parts.add(new TextQuery.Words(String.join(" ", words)));
      words.clear();
    }
  }

  /** One thing, or things near one another: of {@code a NEAR/3 b NEAR/5 c}, each two. */
  private List<TextQuery> chain() {
    List<TextQuery> parts = new ArrayList<>();
    Optional<TextQuery> left = operand();
    left.ifPresent(parts::add);
    while (peek() instanceof QueryToken.Near(int between)) {
      at++;
      Optional<TextQuery> right = operand();
      if (left.filter(QueryParser::isSide).orElse(null) instanceof TextQuery.Located one
          && right.filter(QueryParser::isSide).orElse(null) instanceof TextQuery.Located other) {
        if (parts.getLast() instanceof TextQuery.Located) {
          parts.removeLast(); // the one side, that stood alone so far
        }
        parts.add(new TextQuery.Near(one, other, between));
      } else {
        hints.add(new QueryHint(Kind.NEAR_OUT_OF_PLACE, ""));
        right.ifPresent(parts::add);
      }
      left = right;
    }
    return parts;
  }

  /** Several words in parentheses have no place of their own. */
  private static boolean isSide(TextQuery part) {
    return !(part instanceof TextQuery.Words(String text) && text.indexOf(' ') >= 0);
  }

  private Optional<TextQuery> operand() {
    return switch (peek()) {
      case QueryToken.Word(String text) -> {
        at++;
        yield Optional.of(new TextQuery.Words(text));
      }
      case QueryToken.Part(TextQuery query) -> {
        at++;
        yield Optional.of(query);
      }
      case QueryToken.Open open -> {
        at++;
        yield group();
      }
      case QueryToken.Minus minus -> Optional.empty();
      case QueryToken.Or or -> Optional.empty();
      case QueryToken.Near near -> Optional.empty();
      case QueryToken.Close close -> Optional.empty();
      case QueryToken.End end -> Optional.empty();
    };
  }

  private Optional<TextQuery> group() {
    Optional<TextQuery> inside = alternatives();
    if (peek() instanceof QueryToken.Close) {
      at++;
    }
    return inside;
  }

  private static Optional<TextQuery> allOf(List<TextQuery> parts) {
    return parts.size() > 1 ? Optional.of(new TextQuery.AllOf(parts)) : parts.stream().findFirst();
  }
}
