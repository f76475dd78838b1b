package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.AlsoSearched;
import dev.kakehashi.search.SearchResponse.Piece;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.translation.Dictionaries;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TranslatedSearchTest {
  private static final Article GARDEN_EN =
      Shelf.article(
          "garden-en",
          "Harbour News",
          "2024-05-01",
          "Pupils plant a garden by the pond",
          "Maples stand around the pond. Mr Zelkowitz opened the garden.");

  private static final Article GARDEN_JA =
      Shelf.article("garden-ja", "架け橋通信", "2024-05-01", "児童が庭園をつくる", "池のまわりに楓を植えた。ゼルコウィッツ氏が開いた。");

  private static final Article POND_JA =
      Shelf.article("pond-ja", "架け橋通信", "2024-05-02", "沼の話", "pond という語は池とも沼とも訳す。");

  private static final Article SUZUKI_JA =
      Shelf.article("suzuki-ja", "架け橋通信", "2024-05-03", "鈴木氏が来日", "鈴木氏が羽田に着いた。");

  private static final Article SUZUKI_EN =
      Shelf.article("suzuki-en", "Harbour News", "2024-05-03", "A visitor", "Suzuki has arrived.");

  @TempDir private Path folder;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private LuceneArticleSearch search = Shelf.search(List.of());

  @BeforeEach
  void open() throws IOException {
    search.close();
    Path file = folder.resolve("edict");
    Files.writeString(
        file,
        """
        池 [いけ] /(n) pond/(P)/
        沼 [ぬま] /(n) marsh/pond/
        楓 [かえで] /(n) maple/(P)/
        庭園 [ていえん] /(n) garden/park/(P)/
        """);
    Dictionary dictionary = Dictionaries.load(List.of(file));
    Shelf.put(directory, List.of(GARDEN_EN, GARDEN_JA, POND_JA, SUZUKI_JA, SUZUKI_EN));
    search = new LuceneArticleSearch(directory, Vocabulary.builtIn(), dictionary);
  }

  @AfterEach
  void close() {
    search.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "maples, garden-en garden-ja",
    "楓, garden-en garden-ja",
    "garden pond, garden-en garden-ja",
    "Zelkowitz, garden-en garden-ja",
    "ゼルコウィッツ, garden-en garden-ja",
    "Suzuki, suzuki-en suzuki-ja",
    "鈴木, suzuki-en suzuki-ja",
    "pond -楓, garden-en pond-ja"
  })
  void aWordIsFoundInEitherLanguage(String text, String expected) {
    SearchResponse response = answer(SearchRequest.of(text));
    assertThat(ids(response)).containsExactlyInAnyOrder(expected.split(" "));
    assertThat(response.relaxed()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "maples, garden-en",
    "楓, garden-ja",
    "Zelkowitz, garden-en",
    "'\"maples\"', garden-en"
  })
  void translationIsLeftOutWhereNotWantedAndForQuotedWords(String text, String expected) {
    SearchRequest request = SearchRequest.of(text).withTranslate(text.startsWith("\""));
    SearchResponse response = answer(request);
    assertThat(ids(response)).containsExactly(expected);
    assertThat(response.translations()).isEmpty();
  }

  @Test
  void theAnswerTellsWhatWasSearchedToo() {
    assertThat(answer(SearchRequest.of("garden ponds")).translations())
        .containsExactly(
            new AlsoSearched("garden", Language.JAPANESE, List.of("庭園")),
            new AlsoSearched("ponds", Language.JAPANESE, List.of("池")));
    assertThat(answer(SearchRequest.of("楓")).translations())
        .containsExactly(new AlsoSearched("楓", Language.ENGLISH, List.of("maple")));
    assertThat(answer(SearchRequest.of("Zelkowitz")).translations())
        .containsExactly(new AlsoSearched("Zelkowitz", Language.JAPANESE, List.of("ゼルコウィッツ")));
  }

  @Test
  void theReadersOwnWordComesBeforeItsTranslation() {
    assertThat(ids(answer(SearchRequest.of("Suzuki")))).containsExactly("suzuki-en", "suzuki-ja");
    assertThat(ids(answer(SearchRequest.of("楓")))).containsExactly("garden-ja", "garden-en");
  }

  @Test
  void translationsAreMarked() {
    assertThat(answer(SearchRequest.of("garden")).hits())
        .filteredOn(hit -> hit.article().id().equals("garden-ja"))
        .first()
        .extracting(SearchResponse.Hit::title)
        .isEqualTo(
            List.of(new Piece("児童が", false), new Piece("庭園", true), new Piece("をつくる", false)));
  }

  @Test
  void whatIsCommittedLaterIsTranslatedToo() {
    Shelf.put(
        directory, List.of(Shelf.article("late-ja", "架け橋通信", "2024-06-01", "ゼルコウィッツ氏", "帰国した。")));
    search.refresh();
    assertThat(ids(answer(SearchRequest.of("Zelkowitz"))))
        .containsExactlyInAnyOrder("garden-en", "garden-ja", "late-ja");
  }

  private SearchResponse answer(SearchRequest request) {
    return search.search(request);
  }

  private static List<String> ids(SearchResponse response) {
    return response.hits().stream().map(hit -> hit.article().id()).toList();
  }
}
