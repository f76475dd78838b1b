package dev.kakehashi.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a tree so that {@link QueryParser} reads the same tree, within its limits. */
public final class QueryPrinter {
  private static final Pattern RESERVED = Pattern.compile("OR|AND|NOT|NEAR/\\d+");

  private QueryPrinter() {}

  public static String print(TextQuery query) {
    return switch (query) {
      case TextQuery.Everything() -> "";
      case TextQuery.Words(String text) -> words(text);
      case TextQuery.Phrase(String text) -> quoted(text);
      case TextQuery.Prefix(String text) -> word(text) + "*";
      case TextQuery.Near near ->
          print(near.left()) + " NEAR/" + near.between() + " " + print(near.right());
      case TextQuery.Tagged tagged -> tagged.facet().key() + ":" + value(tagged.value());
      case TextQuery.After after -> "after:" + after.first();
      case TextQuery.Before before -> "before:" + before.last();
      case TextQuery.AllOf(List<TextQuery> parts) -> sequence(parts);
      case TextQuery.AnyOf(List<TextQuery> parts) ->
          parts.stream().map(QueryPrinter::alternative).collect(Collectors.joining(" OR "));
      case TextQuery.Not(TextQuery excluded) -> "-" + excluded(excluded);
    };
  }

  private static String alternative(TextQuery part) {
    return part instanceof TextQuery.AnyOf ? group(part) : print(part);
  }

  /** Words beside words would become one part. */
  private static String sequence(List<TextQuery> parts) {
    List<String> printed = new ArrayList<>();
    boolean afterWords = false;
    for (TextQuery part : parts) {
      boolean words = part instanceof TextQuery.Words;
      boolean grouped =
          words && afterWords || part instanceof TextQuery.AllOf || part instanceof TextQuery.AnyOf;
      printed.add(grouped ? group(part) : print(part));
      afterWords = words && !grouped;
    }
    return String.join(" ", printed);
  }

  private static String excluded(TextQuery query) {
    return switch (query) {
      case TextQuery.Words(String text) when text.indexOf(' ') < 0 -> print(query);
      case TextQuery.Words words -> group(query);
      case TextQuery.Near near -> group(query);
      case TextQuery.AllOf all -> group(query);
      case TextQuery.AnyOf any -> group(query);
      case TextQuery.Not not -> group(query);
      case TextQuery.Everything everything -> print(query);
      case TextQuery.Phrase phrase -> print(query);
      case TextQuery.Prefix prefix -> print(query);
      case TextQuery.Tagged tagged -> print(query);
      case TextQuery.After after -> print(query);
      case TextQuery.Before before -> print(query);
    };
  }

  private static String group(TextQuery query) {
    return "(" + print(query) + ")";
  }

  private static String words(String text) {
    return Pattern.compile(" ")
        .splitAsStream(text)
        .map(QueryPrinter::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String text) {
    StringBuilder word = new StringBuilder();
    boolean named = RESERVED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).matches();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = i == 0 && (named || Signs.isDash(c));
      if (first || !Signs.isInWord(c) || Signs.isColon(c) || c == Signs.ESCAPE) {
        word.append(Signs.ESCAPE);
      }
      word.append(c);
    }
    return word.toString();
  }

  private static String value(String text) {
    boolean plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            && text.chars().allMatch(c -> Signs.isInWord((char) c) && c != Signs.ESCAPE);
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
