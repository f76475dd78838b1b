package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.query.QueryHint;
import dev.kakehashi.query.QueryHint.Kind;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.Piece;
import dev.kakehashi.search.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the signs of the query language find. */
final class QueryLanguageTest {
  private static final Article BIOTECH =
      Shelf.article(
          "jba",
          "Harbour News",
          "2024-04-15",
          "Biotech firms meet",
          "Members of the Japan Bioindustry Association met bio-technologists in Kobe.");

  private static final LuceneArticleSearch SHELF = Shelf.search(articles());

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Shelf.ALL);
    articles.add(BIOTECH);
    return articles;
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static SearchResponse search(String text) {
    return SHELF.search(SearchRequest.of(text));
  }

  private static String found(String text) {
    return search(text).hits().stream()
        .map(hit -> hit.article().id())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String marked(String text, String id) {
    return search(text).hits().stream()
        .filter(hit -> hit.article().id().equals(id))
        .flatMap(
            hit ->
                IntStream.rangeClosed(0, hit.snippets().size())
                    .mapToObj(i -> i == 0 ? hit.title() : hit.snippets().get(i - 1)))
        .flatMap(List::stream)
        .filter(Piece::match)
        .map(Piece::text)
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "maples NEAR/1 cherries ¦ undated",
        "maples NEAR/0 cherries ¦ ``",
        "cherries NEAR/1 maples ¦ undated",
        "pond NEAR/4 maples ¦ ``",
        "pond NEAR/5 maples ¦ undated",
        "\"garden was planted\" NEAR/1 pupils ¦ undated",
        "\"planted was\" NEAR/9 pupils ¦ ``",
        "map* NEAR/1 cherr* ¦ undated",
        "半導体 NEAR/3 協議 ¦ us-en us-ja",
        "協議 NEAR/3 半導体 ¦ us-en us-ja",
        "semiconductors NEAR/3 talks ¦ us-en us-ja",
        "opened NEAR/2 semiconductors ¦ us-en",
        "半導体 NEAR/0 台湾 ¦ ``",
        "MOU NEAR/4 biotechnology ¦ uk-en uk-ja",
        "-半導体 NEAR/3 協議 country:US ¦ ``",
        "the NEAR/3 maples ¦ undated",
      })
  void nearFindsWordsPhrasesAndNamesNotFarFromEachOther(String text, String ids) {
    assertThat(found(text)).isEqualTo(ids);
    assertThat(search(text).hints()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "biotech* ¦ jba uk-en",
        "BIOTECH* ¦ jba uk-en",
        "ｂｉｏｔｅｃｈ＊ ¦ jba uk-en",
        "biotechno* ¦ uk-en",
        "bio-tech* ¦ jba",
        "otech* ¦ ``",
        "technologies* ¦ ``",
        "半導* ¦ us-ja",
        "再生医* ¦ tw-ja",
        "バイオテ* ¦ uk-ja",
        "ﾊﾞｲｵﾃ* ¦ uk-ja",
        "イオテ* ¦ uk-ja",
        "署* ¦ uk-ja",
        "zzz* ¦ ``",
        "biotech* -country:GB ¦ jba",
        "biotech* OR 半導* ¦ jba uk-en us-ja",
      })
  void aBeginningFindsWordsThatBeginSoAndNothingElse(String text, String ids) {
    assertThat(found(text)).isEqualTo(ids);
  }

  @Test
  void whatIsNearOrBeginsSoIsMarkedAndNotWhatLiesBetween() {
    assertThat(marked("maples NEAR/1 cherries", "undated")).isEqualTo("Maples|cherries");
    assertThat(marked("半導体 NEAR/3 協議", "us-ja")).isEqualTo("半導体|協議|半導体|協議");
    assertThat(marked("biotech*", "uk-en")).isEqualTo("biotechnology|biotechnology");
    assertThat(marked("biotech*", "jba")).isEqualTo("Biotech");
    assertThat(marked("半導*", "us-ja")).isEqualTo("半導体|半導体");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "after:2025 ¦ tw-ja uk-en uk-ja",
        "after:2025-04 before:2025-04 ¦ tw-ja",
        "before:2024-04-10 ¦ us-en",
        "before:2024年4月11日 ¦ us-en us-ja",
        "以降:令和6年4月11日 以前:令和6年 ¦ jba us-ja",
        "-after:1900 ¦ undated",
      })
  void daysIncludeTheFirstAndTheLast(String text, String ids) {
    assertThat(found(text)).isEqualTo(ids);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "country:Taiwan ¦ tw-ja",
        "country:台湾 ¦ tw-ja",
        "COUNTRY:tw ¦ tw-ja",
        "country:ＴＡＩＷＡＮ ¦ tw-ja",
        "国:\"United Kingdom\" ¦ uk-en uk-ja",
        "country:uk ¦ uk-en uk-ja",
        "country:british ¦ uk-en uk-ja",
        "pair:日英 ¦ uk-en uk-ja",
        "pair:jp-gb ¦ uk-en uk-ja",
        "pair:\"Japan–United Kingdom\" ¦ uk-en uk-ja",
        "pair:日本・英国 ¦ uk-en uk-ja",
        "pair:UK-Japan ¦ uk-en uk-ja",
        "sector:半導体 ¦ us-en us-ja",
        "分野:Semiconductors ¦ us-en us-ja",
        "sector:\"regenerative medicine\" ¦ tw-ja",
        "agreement:MOU -country:US ¦ uk-en uk-ja",
        "agreement:覚書 -country:US ¦ uk-en uk-ja",
        "organisation:\"Japan Bioindustry Association\" ¦ jba",
        "organisation:\"japan bioindustry association\" ¦ jba",
        "organisation:JBA ¦ jba",
        "機関:「バイオインダストリー協会」 ¦ jba",
        "language:Japanese ¦ tw-ja uk-ja us-ja",
        "言語:日本語 ¦ tw-ja uk-ja us-ja",
        "language:JA ¦ tw-ja uk-ja us-ja",
        "source:gov.uk ¦ uk-en",
        "source:\"harbour news\" ¦ jba us-en",
        "year:2025年 ¦ tw-ja uk-en uk-ja",
        "年:令和6年 ¦ jba us-en us-ja",
        "-country:日本 ¦ undated",
      })
  void valuesAreKnownByTheirNamesInEitherLanguageAndAnyCase(String text, String ids) {
    assertThat(found(text)).isEqualTo(ids);
    assertThat(search(text).hints()).isEmpty();
  }

  @Test
  void aValueThatNobodyKnowsIsAPhraseAndToldSo() {
    SearchResponse response = search("country:Elmwick");
    assertThat(response.hints())
        .containsExactly(new QueryHint(Kind.UNKNOWN_VALUE, "country:Elmwick"));
    assertThat(response.total()).isEqualTo(1);
    assertThat(search("organisation:\"No Such Institute\"").total()).isZero();
    assertThat(search("country:VU").hints()).isEmpty();
    assertThat(search("language:xx").hints()).hasSize(1);
    assertThat(search("pair:nonsense").hints()).hasSize(1);
    assertThat(search("year:soon").hints()).hasSize(1);
  }

  @Test
  void aBeginningOfTooManyWordsStandsForThoseOfMostArticles() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      String words = "word" + (1000 + i) + (i == 200 ? "" : " word1000 word1001");
      articles.add(Shelf.article("a" + i, "Words", "2024-01-01", "Number", words));
    }
    try (LuceneArticleSearch search = Shelf.search(articles.subList(0, 200))) {
      SearchResponse most = search.search(SearchRequest.of("word*"));
      assertThat(most.total()).isEqualTo(200);
      assertThat(most.hints()).isEmpty();
    }
    try (LuceneArticleSearch search = Shelf.search(articles)) {
      SearchResponse over = search.search(SearchRequest.of("word*"));
      assertThat(over.total()).isEqualTo(200);
      assertThat(over.hints()).containsExactly(new QueryHint(Kind.PREFIX_TOO_WIDE, "word*"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((((((((((a) OR b) c) OR d) e) OR f) g) OR h) i) OR j) k) OR l)",
        "*",
        "**",
        "a*b*c*d*e*",
        "??????????????????????????????????????????????????",
        "\"aa bb\"~1000",
        "a~2147483648",
        "after:+999999999-12-31",
        "before:0000-00-00",
        "\u0000",
        "\uD842",
        "\uDFB7 \uD842",
        "\uFEFFMOU",
        "\u202EMOU",
        "ＡＮＤ",
        "（ＯＲ）",
        "id:1 text:a exact:b published:0 facet.country:JP",
        "' OR 1=1 --",
        "${jndi:ldap://x/y}",
        "*)(uid=*))(|(uid=*",
        "{{7*7}}",
        "ｶﾞｷﾞｸﾞｹﾞｺﾞ"
      })
  void whateverIsTypedIsAnswered(String text) {
    assertThat(search(text).total()).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "a OR ",
        "\"a b\" ",
        "aa* ",
        "-a ",
        "a NEAR/5 ",
        "a b ",
        "覚",
        "再生医療",
        "ア",
        "か",
        "東京都の",
        "ﷺ",
        "e\u0301\u0301\u0301",
        "👨‍👩‍👧",
        "country:x ",
        "日英 ",
        "a-b.",
        "「覚書に署名」"
      })
  void asMuchOfItAsMayBeTypedIsAnswered(String text) {
    String most = text.repeat(512 / text.length() + 1);
    assertThat(search(most).total()).isNotNegative();
    assertThat(search(most + "zzzz").total()).isNotNegative();
  }
}
