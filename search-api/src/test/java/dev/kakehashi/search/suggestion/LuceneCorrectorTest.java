package dev.kakehashi.search.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Facet;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LuceneCorrectorTest {
  private static final LuceneArticleSearch SHELF = Shelf.search(Shelf.ALL);

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static Optional<String> offered(SearchRequest request) {
    return SHELF.correction(request, SHELF.search(request));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "semicondctors, semiconductors",
    "SEMICONDUCTERS talks, semiconductors talks",
    "washingotn, washington",
    "biotecnology Japan, biotechnology Japan",
    "semicondctors NEAR/9 talks, semiconductors NEAR/9 talks",
    "'\"semicondctors\" country:JP', '\"semiconductors\" country:JP'",
    "再製医療, 再生医療",
    "再製医療 台湾, 再生医療 台湾",
    "さいせいいりょう, 再生医療",
    "saisei iryou, 再生医療",
    "ハンドウタイ, 半導体",
    "ワシントーン, ワシントン",
    "ワシントーンで協議, ワシントンで協議",
  })
  void anotherSpellingIsOfferedWhereItFindsMore(String typed, String offer) {
    assertThat(offered(SearchRequest.of(typed))).contains(offer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Japan",
        "semiconductors",
        "日米",
        "半導体",
        "再建医療",
        "量子医療",
        "Elmwick",
        "elmwicks",
        "gardens",
        "qqqqqqq",
        "zzz",
        "日",
        "さ",
        "memorandum",
        "country:JP",
        "organisation:semicondctors",
        "semicondct*",
        "after:sooon"
      })
  void nothingIsOfferedForWhatIsRightOrLikeNothing(String typed) {
    assertThat(offered(SearchRequest.of(typed))).isEmpty();
  }

  @Test
  void anOfferFindsSomethingUnderTheSameChoices() {
    SearchRequest request = SearchRequest.of("semicondctors");
    assertThat(offered(request.withSelected(Map.of(Facet.COUNTRY, List.of("US")))))
        .contains("semiconductors");
    assertThat(offered(request.withSelected(Map.of(Facet.COUNTRY, List.of("GB"))))).isEmpty();
  }
}
