package dev.kakehashi.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.query.TextQuery.After;
import dev.kakehashi.query.TextQuery.AllOf;
import dev.kakehashi.query.TextQuery.AnyOf;
import dev.kakehashi.query.TextQuery.Before;
import dev.kakehashi.query.TextQuery.Everything;
import dev.kakehashi.query.TextQuery.Near;
import dev.kakehashi.query.TextQuery.Not;
import dev.kakehashi.query.TextQuery.Phrase;
import dev.kakehashi.query.TextQuery.Prefix;
import dev.kakehashi.query.TextQuery.Tagged;
import dev.kakehashi.query.TextQuery.Words;
import java.time.LocalDate;
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
    return shown(QueryParser.parse(text).tree());
  }

  /** What the reader is told, in one line: {@code too-many-terms; unknown-value country:x}. */
  private static String hints(String text) {
    return QueryParser.parse(text).hints().stream()
        .map(hint -> (hint.kind().key() + " " + hint.text()).strip())
        .collect(Collectors.joining("; "));
  }

  private static String shown(TextQuery query) {
    return switch (query) {
      case Everything() -> "everything";
      case Words(String text) -> text;
      case Phrase(String text) -> "\"" + text + "\"";
      case Prefix(String text) -> text + "*";
      case Near near ->
          "near%d(%s, %s)".formatted(near.between(), shown(near.left()), shown(near.right()));
      case Tagged tagged -> tagged.facet().key() + ":" + tagged.value();
      case After(LocalDate first) -> "from " + first;
      case Before(LocalDate last) -> "to " + last;
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
    assertThat(QueryParser.parse(text).tree()).isEqualTo(new Phrase("joint statement"));
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
        "-country:us ¦ not(country:us)",
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
        "country:jp ¦ country:jp",
        "Country:JP ¦ country:JP",
        "country：JP ¦ country:JP",
        "ｃｏｕｎｔｒｙ：ｊｐ ¦ country:jp",
        "country:日本 ¦ country:日本",
        "国:日本 ¦ country:日本",
        "国・地域：ＥＵ ¦ country:EU",
        "組み合わせ:日英 ¦ pair:日英",
        "分野:半導体 ¦ sector:半導体",
        "organization:jba ¦ organisation:jba",
        "機関:「日本バイオ産業人会議」 ¦ organisation:日本バイオ産業人会議",
        "organisation:\"Japan Bioindustry Association\" ¦ organisation:Japan Bioindustry"
            + " Association",
        "pair:JP-GB ¦ pair:JP-GB",
        "stage:Signed ¦ stage:Signed",
        "language:JA ¦ language:JA",
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
        "a) b ¦ a b",
        "a」 b” ¦ a b",
        "a - b ¦ a b",
        "a - ¦ a",
        "a OR ¦ a",
        "OR a ¦ a",
        "a OR OR b ¦ any(a, b)",
        "a NOT ¦ a",
        "a -) b ¦ a b",
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
    assertThat(QueryParser.parse(text)).isEqualTo(new ParsedQuery(new Everything(), List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "半導体 NEAR/5 協力 ¦ near5(半導体, 協力)",
        "半導体　ＮＥＡＲ／５　協力 ¦ near5(半導体, 協力)",
        "a NEAR/0 b ¦ near0(a, b)",
        "x a NEAR/3 b y ¦ all(x, near3(a, b), y)",
        "\"joint statement\" NEAR/10 「量子 技術」 ¦ near10(\"joint statement\", \"量子 技術\")",
        "biotech* NEAR/2 MOU ¦ near2(biotech*, MOU)",
        "a NEAR/1 b NEAR/2 c ¦ all(near1(a, b), near2(b, c))",
        "-a NEAR/1 b c ¦ all(not(near1(a, b)), c)",
        "(a) NEAR/1 b ¦ near1(a, b)",
        "a NEAR/1 b OR c ¦ any(near1(a, b), c)",
        "NEAR ¦ NEAR",
        "a near/5 b ¦ a near/5 b",
      })
  void nearTakesAWordOrPhraseOnBothSides(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
    assertThat(hints(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "NEAR/5 ¦ everything",
        "a NEAR/5 ¦ a",
        "NEAR/5 a ¦ a",
        "a NEAR/5 NEAR/5 b ¦ all(a, b)",
        "a NEAR/5 -b ¦ all(a, not(b))",
        "a NEAR/5 OR b ¦ any(a, b)",
        "(a OR b) NEAR/5 c ¦ all(any(a, b), c)",
        "(a b) NEAR/5 c ¦ all(a b, c)",
        "a NEAR/5 country:jp ¦ all(a, country:jp)",
      })
  void nearAnywhereElseIsABlankAndToldSo(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
    assertThat(hints(text)).isEqualTo("near-out-of-place");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "biotech* ¦ biotech*",
        "biotech＊ MOU ¦ all(biotech*, MOU)",
        "bi* ¦ bi*",
        "半導* ¦ 半導*",
        "覚* ¦ 覚*",
        "バイ* ¦ バイ*",
        "-chip* ¦ not(chip*)",
        "semi** ¦ semi*",
      })
  void anAsteriskAtTheEndStandsForAnyEnding(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
    assertThat(hints(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "* ¦ everything ¦ asterisk-out-of-place",
        "*tech ¦ tech ¦ asterisk-out-of-place",
        "b* ¦ b ¦ asterisk-out-of-place b",
        "さ* ¦ さ ¦ asterisk-out-of-place さ",
        "bi*tech ¦ bi tech ¦ asterisk-out-of-place bi",
        "a*b*c ¦ a b c ¦ asterisk-out-of-place a; asterisk-out-of-place b",
        "country:J* ¦ country:J ¦ asterisk-out-of-place",
      })
  void anAsteriskAnywhereElseIsABlankAndToldSo(String text, String expected, String hints) {
    assertThat(tree(text)).isEqualTo(expected);
    assertThat(hints(text)).isEqualTo(hints);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "after:2024 ¦ from 2024-01-01",
        "before:2024 ¦ to 2024-12-31",
        "after:2024-04 ¦ from 2024-04-01",
        "before:2024-02 ¦ to 2024-02-29",
        "after:2024/4/5 before:2024-04-15 ¦ all(from 2024-04-05, to 2024-04-15)",
        "Before：２０２４．４ ¦ to 2024-04-30",
        "after:2024年4月 ¦ from 2024-04-01",
        "before:二〇二四年四月十五日 ¦ to 2024-04-15",
        "以降:令和6年4月 ¦ from 2024-04-01",
        "以前:平成31年 ¦ to 2019-12-31",
        "after:令和元年5月1日 ¦ from 2019-05-01",
        "after:\"2024 年 4 月\" ¦ from 2024-04-01",
        "-after:2024 ¦ not(from 2024-01-01)",
      })
  void aPeriodIncludesBothItsEnds(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
    assertThat(hints(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "after:soon",
        "after:2024-13",
        "before:2023-02-29",
        "before:0000-00-00",
        "after:+999999999-12-31",
        "after:24年",
        "after:2024-4/5",
        "after:令和6"
      })
  void aDayThatIsNoneIsLeftOutAndToldSo(String text) {
    assertThat(tree("MOU " + text)).isEqualTo("MOU");
    assertThat(hints(text)).isEqualTo("unreadable-date " + text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "\\OR \\NEAR/5 ¦ OR NEAR/5",
        "country\\:jp ¦ country:jp",
        "\\-a ¦ -a",
        "\\(a\\) ¦ (a)",
        "biotech\\* ¦ biotech*",
        "\\「a ¦ 「a",
        "\"say \\\"yes\\\"\" ¦ \"say \"yes\"\"",
        "\"C:\\dir\" ¦ \"C:\\dir\"",
        "a\\\\b ¦ a\\b",
        "a\\ ¦ a\\",
      })
  void afterABackslashACharacterMeansItself(String text, String expected) {
    assertThat(tree(text)).isEqualTo(expected);
    assertThat(QueryParser.parse(text).tree()).isInstanceOfAny(Words.class, Phrase.class);
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
            "*",
            "＊",
            "\\",
            " NEAR/3 ",
            "ＮＥＡＲ／９９",
            "after:",
            "before：2024",
            "令和6年",
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
      ParsedQuery parsed = QueryParser.parse(text.toString());
      assertThat(shown(parsed.tree())).as("seed %d: %s", seed, text).isNotEmpty();
      assertThat(QueryParser.parse(QueryPrinter.print(parsed.tree())).tree())
          .as("seed %d: %s", seed, text)
          .isEqualTo(parsed.tree());
    }
  }
}
