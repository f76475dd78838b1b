package dev.kakehashi.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Facet;
import dev.kakehashi.query.TextQuery.After;
import dev.kakehashi.query.TextQuery.AllOf;
import dev.kakehashi.query.TextQuery.AnyOf;
import dev.kakehashi.query.TextQuery.Before;
import dev.kakehashi.query.TextQuery.Everything;
import dev.kakehashi.query.TextQuery.Located;
import dev.kakehashi.query.TextQuery.Near;
import dev.kakehashi.query.TextQuery.Not;
import dev.kakehashi.query.TextQuery.Phrase;
import dev.kakehashi.query.TextQuery.Prefix;
import dev.kakehashi.query.TextQuery.Tagged;
import dev.kakehashi.query.TextQuery.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryPrinterTest {
  private static final List<String> WORDS =
      List.of(
          "MOU",
          "日英",
          "再生医療",
          "UK-Japan",
          "ｶﾞｽ",
          "R&D",
          "10:30",
          "a,b",
          "OR",
          "ＯＲ",
          "NOT",
          "AND",
          "NEAR/5",
          "ＮＥＡＲ／５",
          "NEAR",
          "-x",
          "－x",
          "--",
          "country:JP",
          "国：日本",
          "after:2024",
          "biotech*",
          "＊",
          "a*b",
          "(a)",
          "（",
          "|",
          "\"",
          "a\"b",
          "「句」",
          "”",
          "\\",
          "\\OR",
          "C:\\dir",
          "、",
          "\u3000",
          "𠮷野家",
          "é");

  private static final List<String> PREFIXES =
      List.of(
          "biotech", "半導", "覚", "バイオ", "OR", "NEAR/5", "-ab", "country:JP", "a*b", "「句", "C\\x");

  private static final List<String> PHRASES =
      List.of(
          "joint statement",
          "業務 提携",
          "say \"yes\"",
          "「句」",
          "“x”",
          "\\",
          "a\\\"",
          "\\\\b",
          " a ",
          "a OR -b NEAR/5 c*",
          "(x)");

  private static final List<String> VALUES =
      List.of(
          "JP",
          "日本",
          "The Japan Times",
          "GOV.UK",
          "ＮＨＫ",
          "a\"b",
          "a\\b",
          "x*",
          "(x)",
          "日本、英国",
          "-",
          "a:b");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void aTreeThatIsPrintedAndReadAgainIsTheSameTree() {
    System.out.println("QueryPrinterTest seed " + seed);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      TextQuery tree = random.nextInt(100) == 0 ? new Everything() : tree(3);
      String text = QueryPrinter.print(tree);
      ParsedQuery parsed = QueryParser.parse(text);
      if (isWithinLimits(parsed)) {
        assertThat(parsed.tree()).as("seed %d: %s", seed, text).isEqualTo(tree);
        assertThat(parsed.hints()).as("seed %d: %s", seed, text).isEmpty();
        read++;
      }
    }
    assertThat(read).isGreaterThan(10_000);
  }

  private static boolean isWithinLimits(ParsedQuery parsed) {
    return parsed.hints().stream().allMatch(hint -> hint.kind().limit() == 0);
  }

  private TextQuery tree(int depth) {
    return switch (depth == 0 ? random.nextInt(8) : random.nextInt(14)) {
      case 0, 1 -> new Words(words());
      case 2 -> new Phrase(any(PHRASES));
      case 3 -> new Prefix(any(PREFIXES));
      case 4 -> new Near(side(), side(), random.nextInt(51));
      case 5 -> new Tagged(any(List.of(Facet.values())), any(VALUES));
      case 6 -> new After(day());
      case 7 -> new Before(day());
      case 8, 9, 10 -> new AllOf(parts(depth));
      case 11, 12 -> new AnyOf(parts(depth));
      default -> new Not(tree(depth - 1));
    };
  }

  private List<TextQuery> parts(int depth) {
    List<TextQuery> parts = new ArrayList<>();
    for (int count = 2 + random.nextInt(3); count > 0; count--) {
      parts.add(tree(depth - 1));
    }
    return parts;
  }

  private Located side() {
    return switch (random.nextInt(3)) {
      case 0 -> new Words(any(WORDS));
      case 1 -> new Phrase(any(PHRASES));
      default -> new Prefix(any(PREFIXES));
    };
  }

  private String words() {
    StringBuilder words = new StringBuilder(any(WORDS));
    for (int more = random.nextInt(3); more > 0; more--) {
      words.append(' ').append(any(WORDS));
    }
    return words.toString();
  }

  private LocalDate day() {
    return LocalDate.of(1000, 1, 1).plusDays(random.nextInt(3_000_000));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "日英　バイオ ¦ 日英 バイオ",
        "「業務 提携」－半導体 ¦ \"業務 提携\" -半導体",
        "（EPA ｜ FTA） NOT （a b） ¦ (EPA OR FTA) -(a b)",
        "a ＮＥＡＲ／５ bi＊ ¦ a NEAR/5 bi*",
        "情報源：「The Japan Times」 ¦ source:\"The Japan Times\"",
        "以降:令和6年4月 before:2024-04 ¦ after:2024-04-01 before:2024-04-30",
        "\\OR \\-x ¦ \\OR \\-x",
        "((a)) ¦ a",
      })
  void whatWasTypedIsPrintedInOneWay(String typed, String printed) {
    assertThat(QueryPrinter.print(QueryParser.parse(typed).tree())).isEqualTo(printed);
  }
}
