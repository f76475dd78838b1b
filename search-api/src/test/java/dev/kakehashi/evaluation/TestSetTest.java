package dev.kakehashi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.article.Facet;
import dev.kakehashi.evaluation.Evaluation.JudgedQuery;
import dev.kakehashi.evaluation.Evaluation.Outcome;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestSetTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  @Test
  void judgementsAreReadLineByLine() throws IOException {
    Qrels qrels = Qrels.read(file("# comment\n\nq1\ta\t2\nq1\tb\t0\nq2\ta\t1\n"));
    assertThat(qrels.of("q1")).isEqualTo(Map.of("a", 2, "b", 0));
    assertThat(qrels.of("q2")).isEqualTo(Map.of("a", 1));
    assertThat(qrels.of("q3")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q1 a 1", "q1\ta", "q1\ta\t1\tmore", "q1\ta\t-1", "q1\ta\thigh", "q1\ta\t"})
  void aJudgementThatIsNoneIsNamed(String line) throws IOException {
    Path file = file("q0\ta\t1\n" + line + "\n");
    assertThatThrownBy(() -> Qrels.read(file))
        .isInstanceOf(UnusableLineException.class)
        .hasMessage(file + ":2: a line has a query, an article and a grade, with tabs between");
  }

  @Test
  void queriesAreReadLineByLine() throws IOException {
    assertThat(
            Evaluation.queries(
                file("{\"id\":\"q1\",\"text\":\"日英 覚書\"}\n\n{\"id\":2,\"text\":\"a\"}")))
        .containsExactly(new JudgedQuery("q1", "日英 覚書"), new JudgedQuery("2", "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "text",
        "{\"id\":\"q\"}",
        "{\"text\":\"a\"}",
        "{\"id\":[],\"text\":\"a\"}",
        "{\"id\":\"q\",\"text\":null}"
      })
  void aQueryThatIsNoneIsNamed(String line) throws IOException {
    Path file = file("{\"id\":\"q1\",\"text\":\"a\"}\n" + line);
    assertThatThrownBy(() -> Evaluation.queries(file))
        .isInstanceOf(UnusableLineException.class)
        .hasMessage(file + ":2: a line is {\"id\": \"…\", \"text\": \"…\"}");
  }

  @Test
  void queriesWithoutAJudgementAreLeftOut() throws IOException {
    List<JudgedQuery> queries =
        List.of(
            new JudgedQuery("mou", "日英 覚書"),
            new JudgedQuery("unjudged", "Elmwick"),
            new JudgedQuery("wrong", "Elmwick"),
            new JudgedQuery("zero", "Elmwick"));
    Qrels qrels =
        Qrels.read(file("mou\tuk-en\t2\nmou\tuk-ja\t2\nwrong\tuk-en\t1\nzero\tundated\t0"));
    try (LuceneArticleSearch search = Shelf.search(Shelf.ALL)) {
      List<Outcome> outcomes = Evaluation.run(search, queries, qrels, SearchRequest.of(""));
      assertThat(outcomes)
          .extracting(outcome -> outcome.query().id())
          .containsExactly("mou", "wrong");
      assertThat(outcomes.getFirst().ranking()).containsExactlyInAnyOrder("uk-en", "uk-ja");
      assertThat(Evaluation.Summary.of(outcomes))
          .isEqualTo(new Evaluation.Summary(0.5, 0.5, 0.5, 0.5, 2));
      List<Outcome> english =
          Evaluation.run(
              search,
              queries,
              qrels,
              SearchRequest.of("").withSelected(Map.of(Facet.LANGUAGE, List.of("en"))));
      assertThat(english.getFirst().ranking()).containsExactly("uk-en");
      assertThat(english.getFirst().metrics().recall100()).isEqualTo(0.5);
    }
  }

  @Test
  void nothingAskedIsSummedUpAsZeros() {
    assertThat(Evaluation.Summary.of(List.of())).isEqualTo(new Evaluation.Summary(0, 0, 0, 0, 0));
  }
}
