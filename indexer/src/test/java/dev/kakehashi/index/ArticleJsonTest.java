package dev.kakehashi.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.EventDate;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Tags;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
  @Test
  void whatIsAbsentIsLeftOut() {
    Article article = Articles.of("a", "Title", "Body <b>");
    assertThat(ArticleJson.head(article))
        .isEqualTo(
            "{\"id\":\"a\",\"title\":\"Title\",\"language\":\"en\",\"authors\":[],\"tags\":{\"country\":[],"
                + "\"pair\":[],\"sector\":[],\"agreement\":[],\"stage\":[],\"organisation\":[]}}");
    assertThat(ArticleJson.evidence(article)).isEqualTo("{\"mentions\":[],\"events\":[]}");
    assertThat(ArticleJson.whole(article)).endsWith("\"body\":\"Body <b>\"}");
  }

  @Test
  void theWholeIsOneLineWithEveryField() {
    Article article =
        new Article(
            "a",
            Optional.of(URI.create("https://example.org/a")),
            Optional.of("財務省"),
            "英国と覚書",
            true,
            "本文\n二行目",
            Language.JAPANESE,
            Optional.of(LocalDate.of(2025, 3, 19)),
            List.of("山田"),
            new Tags(
                List.of(new Country("GB")), List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(new Mention(new Country("GB"), Mention.Passage.TITLE, 0, 2, "英国", "name")),
            List.of(
                new EventDate(LocalDate.of(2025, 3, 17), LocalDate.of(2025, 3, 17), 0, "本文"),
                new EventDate(LocalDate.of(2025, 3, 17), LocalDate.of(2025, 3, 19), 3, "二行目")));
    assertThat(ArticleJson.whole(article))
        .isEqualTo(
            "{\"id\":\"a\",\"url\":\"https://example.org/a\",\"source\":\"財務省\",\"title\":\"英国と覚書\","
                + "\"titleDerived\":true,\"language\":\"ja\",\"published\":\"2025-03-19\",\"authors\":[\"山田\"],"
                + "\"tags\":{\"country\":[\"GB\"],\"pair\":[],\"sector\":[],\"agreement\":[],\"stage\":[],"
                + "\"organisation\":[]},\"mentions\":[{\"code\":\"country:GB\",\"field\":\"title\",\"start\":0,"
                + "\"end\":2,\"text\":\"英国\",\"rule\":\"name\"}],\"events\":[{\"date\":\"2025-03-17\",\"start\":0,"
                + "\"text\":\"本文\"},{\"date\":\"2025-03-17\",\"end\":\"2025-03-19\",\"start\":3,\"text\":\"二行目\"}],"
                + "\"body\":\"本文\\n二行目\"}");
  }

  @Test
  void anyArticleIsReadAsItWasWritten() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      Article article = Articles.random(random);
      assertThat(
              ArticleJson.read(
                  ArticleJson.head(article), article.body(), ArticleJson.evidence(article)))
          .as("seed %s", seed)
          .isEqualTo(article);
      assertThat(ArticleJson.whole(article).lines()).as("seed %s", seed).hasSize(1);
    }
  }
}
