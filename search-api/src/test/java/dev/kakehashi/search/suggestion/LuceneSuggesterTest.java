package dev.kakehashi.search.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Language;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.Suggestion;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LuceneSuggesterTest {
  private static final LuceneArticleSearch SHELF = Shelf.search(Shelf.ALL);

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static List<String> suggested(String text, Language labels) {
    return SHELF.suggest(text, labels).stream().map(LuceneSuggesterTest::shown).toList();
  }

  private static String shown(Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.OfConcept found ->
          found.concept().key() + " " + found.label() + " " + found.count();
      case Suggestion.OfTitle(String id, String title) -> id;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "さいせい",
        "サイセイ",
        "ｻｲｾｲ",
        "saisei",
        "SAISEI",
        "ｓａｉｓｅｉ",
        "sais",
        "さいせいいりょう",
        "saiseiiryou",
        "saiseiiryo",
        "再生"
      })
  void regenerativeMedicineIsFoundHoweverItIsTyped(String typed) {
    assertThat(suggested(typed, Language.JAPANESE))
        .startsWith("sector:regenerative-medicine 再生医療 1")
        .contains("tw-ja");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "united k, country:GB United Kingdom 2",
    "kingdom, country:GB United Kingdom 2",
    "britain, country:GB United Kingdom 2",
    "えいこく, country:GB United Kingdom 2",
    "eikoku, country:GB United Kingdom 2",
    "UK–Japan, pair:GB-JP Japan–United Kingdom 2",
    "uk-ja, pair:GB-JP Japan–United Kingdom 2",
    "日英, pair:GB-JP Japan–United Kingdom 2",
    "nichiei, pair:GB-JP Japan–United Kingdom 2",
    "memorandum of u, agreement:mou Memorandum of understanding 4",
    "oboegaki, agreement:mou Memorandum of understanding 4",
    "おぼえが, agreement:mou Memorandum of understanding 4",
  })
  void namesInBothLanguagesLeadToTheConcept(String typed, String expected) {
    assertThat(suggested(typed, Language.ENGLISH)).contains(expected);
  }

  @Test
  void whatNoArticleHasIsNotSuggested() {
    assertThat(suggested("Vanuatu", Language.ENGLISH)).isEmpty();
    assertThat(suggested("バヌアツ", Language.JAPANESE)).isEmpty();
  }

  @Test
  void theNameThatWasTypedIsToldWhereTheLabelIsAnother() {
    assertThat(SHELF.suggest("saisei", Language.ENGLISH).getFirst())
        .isInstanceOfSatisfying(
            Suggestion.OfConcept.class,
            found -> {
              assertThat(found.label()).isEqualTo("Regenerative medicine");
              assertThat(found.name()).contains("再生医療");
            });
    assertThat(SHELF.suggest("再生", Language.JAPANESE).getFirst())
        .isInstanceOfSatisfying(
            Suggestion.OfConcept.class, found -> assertThat(found.name()).isEmpty());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "a bridge g, undated",
    "garden op, undated",
    "foramu, tw-ja",
    "ふぉーらむ, tw-ja",
    "ﾌｫｰﾗﾑ, tw-ja",
    "kaisai, tw-ja",
  })
  void titlesAreFoundByTheirBeginningByAWordAndByItsSound(String typed, String id) {
    assertThat(suggested(typed, Language.ENGLISH)).contains(id);
  }

  @Test
  void theEndOfAWordIsNoBeginning() {
    assertThat(suggested("arden", Language.ENGLISH)).isEmpty();
    assertThat(suggested("ーラム", Language.JAPANESE)).doesNotContain("tw-ja");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "'", "ー", "u", "zzzz"})
  void whatSaysNothingSuggestsNothing(String typed) {
    assertThat(suggested(typed, Language.ENGLISH)).isEmpty();
  }

  @Test
  void newAndDeletedArticlesAreSeenAfterARefresh() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Shelf.put(directory, List.of(Shelf.UK_EN));
    try (LuceneArticleSearch search = new LuceneArticleSearch(directory, Vocabulary.builtIn())) {
      assertThat(search.suggest("biotech", Language.ENGLISH).stream().map(s -> shown(s)))
          .containsExactly("sector:biotechnology Biotechnology 1", "uk-en");
      Shelf.put(
          directory,
          List.of(
              Shelf.article("uk-en", "GOV.UK", "2025-10-08", "A pebble garden", "Maples."),
              Shelf.UK_JA));
      search.refresh();
      assertThat(search.suggest("biotech", Language.ENGLISH).stream().map(s -> shown(s)))
          .containsExactly("sector:biotechnology Biotechnology 1");
      assertThat(search.suggest("pebble", Language.ENGLISH).stream().map(s -> shown(s)))
          .containsExactly("uk-en");
    }
  }
}
