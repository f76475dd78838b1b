package dev.kakehashi.query;

import dev.kakehashi.article.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the query language: words, "phrases" in any quotes, {@code -word}, {@code NOT}, {@code OR},
 * parentheses and {@code facet:value}. Whatever is typed has a meaning; a sign that makes no sense
 * where it stands is read as a blank.
 */
public final class QueryParser {
  /** Parentheses inside each other; deeper ones are read as blanks. */
  static final int DEEPEST = 20;

  private final QueryLexer lexer;
  private int depth;
  private int tooDeep; // parentheses read as blanks and not closed yet

  private QueryParser(String text) {
    this.lexer = new QueryLexer(text);
  }

  public static TextQuery parse(String text) {
    QueryParser parser = new QueryParser(text);
    List<TextQuery> parts = new ArrayList<>();
    while (!(parser.lexer.peek() instanceof QueryLexer.Token.End)) {
      parser.alternatives().ifPresent(parts::add);
      if (parser.lexer.peek() instanceof QueryLexer.Token.Close) {
        parser.lexer.next(); // one that was never opened
      }
    }
    return allOf(parts);
  }

  private Optional<TextQuery> alternatives() {
    List<TextQuery> choices = new ArrayList<>();
    sequence().ifPresent(choices::add);
    while (lexer.peek() instanceof QueryLexer.Token.Or) {
      lexer.next();
      sequence().ifPresent(choices::add);
    }
    return choices.size() > 1
        ? Optional.of(new TextQuery.AnyOf(choices))
        : choices.stream().findFirst();
  }

  private Optional<TextQuery> sequence() {
    List<TextQuery> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    boolean open = true;
    while (open) {
      switch (lexer.peek()) {
        case QueryLexer.Token.Word(String text) -> {
          words.append(words.isEmpty() ? "" : " ").append(text);
          lexer.next();
        }
        case QueryLexer.Token.End end -> open = false;
        case QueryLexer.Token.Close close -> open = isTooDeep();
        case QueryLexer.Token.Or or -> open = false;
        case QueryLexer.Token.Quoted(String text) -> {
          flush(words, parts);
          lexer.next();
          parts.add(new TextQuery.Phrase(text));
        }
        case QueryLexer.Token.Field(Facet facet, String value) -> {
          flush(words, parts);
          lexer.next();
          parts.add(new TextQuery.Tagged(facet, facet.spelled(value)));
        }
        case QueryLexer.Token.Minus minus -> {
          flush(words, parts);
          lexer.next();
          negated().ifPresent(parts::add);
        }
        case QueryLexer.Token.Open bracket -> {
          flush(words, parts);
          lexer.next();
          group().ifPresent(parts::add);
        }
      }
    }
    flush(words, parts);
    return parts.isEmpty() ? Optional.empty() : Optional.of(allOf(parts));
  }

  private static void flush(StringBuilder words, List<TextQuery> parts) {
    if (!words.isEmpty()) {
      parts.add(new TextQuery.Words(words.toString()));
      words.setLength(0);
    }
  }

  private Optional<TextQuery> negated() {
    return switch (lexer.peek()) {
      case QueryLexer.Token.Word(String text) -> {
        lexer.next();
        yield Optional.of(new TextQuery.Not(new TextQuery.Words(text)));
      }
      case QueryLexer.Token.Quoted(String text) -> {
        lexer.next();
        yield Optional.of(new TextQuery.Not(new TextQuery.Phrase(text)));
      }
      case QueryLexer.Token.Field(Facet facet, String value) -> {
        lexer.next();
        yield Optional.of(new TextQuery.Not(new TextQuery.Tagged(facet, facet.spelled(value))));
      }
      case QueryLexer.Token.Open open -> {
        lexer.next();
        yield group().map(TextQuery.Not::new);
      }
      case QueryLexer.Token.Minus minus -> Optional.empty();
      case QueryLexer.Token.Or or -> Optional.empty();
      case QueryLexer.Token.Close close -> Optional.empty();
      case QueryLexer.Token.End end -> Optional.empty();
    };
  }

  /** Reads over the partner of a parenthesis that was read as a blank. */
  private boolean isTooDeep() {
    if (tooDeep == 0) {
      return false;
    }
    tooDeep--;
    lexer.next();
    return true;
  }

  private Optional<TextQuery> group() {
    if (depth == DEEPEST) {
      tooDeep++;
      return Optional.empty();
    }
    depth++;
    Optional<TextQuery> inside = alternatives();
    depth--;
    if (lexer.peek() instanceof QueryLexer.Token.Close) {
      lexer.next();
    }
    return inside;
  }

  private static TextQuery allOf(List<TextQuery> parts) {
    return switch (parts.size()) {
      case 0 -> new TextQuery.Everything();
      case 1 -> parts.getFirst();
      default -> new TextQuery.AllOf(parts);
    };
  }
}
