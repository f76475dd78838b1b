package dev.kakehashi.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.query.TextQuery.AllOf;
import dev.kakehashi.query.TextQuery.AnyOf;
import dev.kakehashi.query.TextQuery.Everything;
import dev.kakehashi.query.TextQuery.Not;
import dev.kakehashi.query.TextQuery.Phrase;
import dev.kakehashi.query.TextQuery.Tagged;
import dev.kakehashi.query.TextQuery.Words;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParserTest {

  /** The tree in one line: {@code all(any(a b, "c d"), not(country:JP))}. */
  private static String tree(String text) {
    return shown(QueryParser.parse(text));
  }

  private static String shown(TextQuery query) {
    return switch (query) {
      case Everything() -> "everything";
      case Words(String text) -> text;
      case Phrase(String text) -> "\"" + text + "\"";
      case Tagged tagged -> tagged.facet().key() + ":" + tagged.value();
      case AllOf(List<TextQuery> parts) -> shown("all", parts);
      case AnyOf(List<TextQuery> parts) -> shown("any", parts);
      case Not(TextQuery excluded) -> "not(" + shown(excluded) + ")";
    };
  }

  private static String shown(String name, List<TextQuery> parts) {
    return parts.stream()
        .map(QueryParserTest::shown)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "UK biotech MOU ¦ UK biotech MOU",
        "日英　バイオ　覚書 ¦ 日英 バイオ 覚書",
        "日英、バイオ，覚書 ¦ 日英 バイオ 覚書",
        "UK AND Japan ¦ UK Japan",
        "UK-Japan ¦ UK-Japan",
        "日英-日米 ¦ 日英-日米",
        "or and not ¦ or and not",
        "R&D 10:30 ¦ R&D 10:30",
      })
  void wordsSideBySideStayTogether(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "\"joint statement\"",
        "＂joint statement＂",
        "“joint statement”",
        "「joint statement」",
        "『joint statement』"
      })
  void anyQuotesMakeAPhrase(String text) {
    assertThat(QueryParser.parse(text)).isEqualTo(new Phrase("joint statement"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "覚書 -半導体 ¦ all(覚書, not(半導体))",
        "覚書 －半導体 ¦ all(覚書, not(半導体))",
        "覚書 −半導体 ¦ all(覚書, not(半導体))",
        "MOU NOT chips ¦ all(MOU, not(chips))",
        "MOU ＮＯＴ chips ¦ all(MOU, not(chips))",
        "MOU -chips wafers ¦ all(MOU, not(chips), wafers)",
        "-「業務提携」 ¦ not(\"業務提携\")",
        "-\"joint venture\" ¦ not(\"joint venture\")",
        "-country:us ¦ not(country:US)",
        "-(a OR b) ¦ not(any(a, b))",
        "--a ¦ not(a)",
        "NOT -a ¦ not(a)",
      })
  void aMinusBeforeAWordExcludesIt(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "EPA OR FTA ¦ any(EPA, FTA)",
        "EPA ＯＲ FTA ¦ any(EPA, FTA)",
        "EPA | FTA ¦ any(EPA, FTA)",
        "覚書｜協定 ¦ any(覚書, 協定)",
        "a b OR c d ¦ any(a b, c d)",
        "a (b OR c) d ¦ all(a, any(b, c), d)",
        "日英（覚書 OR 協定） ¦ all(日英, any(覚書, 協定))",
        "((a)) ¦ a",
        "a OR \"b c\" OR -d ¦ any(a, \"b c\", not(d))",
      })
  void orAndParenthesesGroup(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "country:jp ¦ country:JP",
        "Country:JP ¦ country:JP",
        "country：JP ¦ country:JP",
        "ｃｏｕｎｔｒｙ：ｊｐ ¦ country:JP",
        "pair:gb-jp ¦ pair:GB-JP",
        "pair:JP-GB ¦ pair:GB-JP",
        "pair:nonsense ¦ pair:NONSENSE",
        "stage:Signed ¦ stage:signed",
        "language:JA ¦ language:ja",
        "agreement:mou 日英 ¦ all(agreement:mou, 日英)",
        "source:\"The Japan Times\" ¦ source:The Japan Times",
        "source:「日本 経済」 ¦ source:日本 経済",
        "source:\"never closed ¦ source:never closed",
        "country: JP ¦ country JP",
        "country:\"\" ¦ country",
        "title:bridge ¦ title:bridge",
        ":JP ¦ :JP",
      })
  void aFacetAndAColonNarrow(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "\"never closed ¦ \"never closed\"",
        "「never closed ¦ \"never closed\"",
        "(a OR b ¦ any(a, b)",
        "a) b ¦ all(a, b)",
        "a」 b” ¦ a b",
        "a - b ¦ a b",
        "a - ¦ a",
        "a OR ¦ a",
        "OR a ¦ a",
        "a OR OR b ¦ any(a, b)",
        "a NOT ¦ a",
        "a -) b ¦ all(a, b)",
        "a () b ¦ all(a, b)",
        "a \"\" b ¦ a b",
      })
  void aSignThatMakesNoSenseIsABlank(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "(",
        ")",
        "()",
        "\"",
        "\"\"",
        "「」",
        "」",
        "-",
        "--",
        "OR",
        "NOT",
        "AND",
        "|",
        "( OR )",
        "-(",
        ")(",
        "、，",
        "-\"\"",
        "NOT AND OR"
      })
  void nothingButSignsAsksForEverything(String text) {
    assertThat(QueryParser.parse(text)).isEqualTo(new Everything());
  }

  @Test
  void parenthesesAreFollowedDownToTheLimit() {
    assertThat(tree(nested(QueryParser.DEEPEST))).isEqualTo(grouped(QueryParser.DEEPEST));
  }

  @Test
  void parenthesesDeeperThanTheLimitAreBlanksWithTheirPartners() {
    String most = "x (".repeat(QueryParser.DEEPEST - 1) + "x ((a) b OR c)" + ")".repeat(99);
    String flat = "x (".repeat(QueryParser.DEEPEST - 1) + "x (a OR c)" + ")".repeat(99);
    assertThat(tree(most)).isEqualTo(tree(flat).replace("any(a, c)", "any(a b, c)"));
    String over = nested(QueryParser.DEEPEST + 1);
    assertThat(tree(over))
        .isEqualTo(grouped(QueryParser.DEEPEST).replace("any(a, b)", "any(all(x, a), b)"));
  }

  /** {@code x (x (a OR b))} and so on, with so many parentheses. */
  private static String nested(int depth) {
    return "x (".repeat(depth) + "a OR b" + ")".repeat(depth);
  }

  private static String grouped(int depth) {
    return "all(x, ".repeat(depth) + "any(a, b)" + ")".repeat(depth);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"\"\"", "AND ", "- ", "(", ")", "-(", "」", "NOT ", "OR ", "a OR "})
  void anyNumberOfSignsIsRead(String sign) {
    assertThat(QueryParser.parse(sign.repeat(100_000))).isNotNull();
  }

  @Test
  void whateverIsTypedGivesATree() {
    long seed = new Random().nextLong();
    System.out.println("QueryParserTest seed " + seed);
    Random random = new Random(seed);
    List<String> scraps =
        List.of(
            "(",
            ")",
            "（",
            "）",
            "\"",
            "＂",
            "“",
            "”",
            "「",
            "」",
            "『",
            "』",
            "-",
            "－",
            "−",
            "|",
            "｜",
            ":",
            "：",
            " ",
            "　",
            "、",
            " OR ",
            " NOT ",
            " AND ",
            "country:",
            "pair：",
            "source:\"",
            "日英",
            "覚書",
            "biotech",
            "が",
            "ｶ",
            "\uD842\uDFB7",
            "\uD842",
            "\uDFB7",
            "\u0000",
            "é");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(scraps.get(random.nextInt(scraps.size())));
      }
      assertThat(shown(QueryParser.parse(text.toString())))
          .as("seed %d: %s", seed, text)
          .isNotEmpty();
    }
  }
}
