package dev.kakehashi.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Tags;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetaggingTest {
  private static final Tagger TAGGER = new Tagger(Vocabulary.builtIn());

  private static Article tagged(Tags given) {
    return TAGGER.tag(
        new SourceArticle(
            Optional.of("a"),
            Optional.empty(),
            Optional.of("架け橋通信"),
            "日英、バイオ分野で覚書に署名",
            false,
            "英国と日本は8日、横浜でバイオテクノロジー分野の覚書に署名した。",
            Optional.empty(),
            Optional.empty(),
            List.of("山田"),
            given));
  }

  private static Tags given(Country country, Sector sector) {
    return new Tags(List.of(country), List.of(), List.of(sector), List.of(), List.of(), List.of());
  }

  @Test
  void theSameVocabularyFindsTheSame() {
    Article article = tagged(Tags.NONE);
    assertThat(new Retagging(TAGGER).apply(article)).isEqualTo(article);
  }

  @Test
  void aTagThatWasGivenStays() {
    Article article = tagged(given(new Country("VN"), new Sector("steel")));
    assertThat(new Retagging(TAGGER).apply(article)).isEqualTo(article);
    assertThat(article.tags().countries()).contains(new Country("VN"), new Country("JP"));
  }

  @Test
  void whatTheVocabularyNoLongerFindsGoes() {
    Article article = tagged(Tags.NONE);
    Tags more =
        Tags.NONE
            .with(article.tags())
            .with(
                new Tags(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Organisation("gone"))));
    Article older =
        new Article(
            article.id(),
            article.url(),
            article.source(),
            article.title(),
            article.titleDerived(),
            article.body(),
            article.language(),
            article.published(),
            article.authors(),
            more,
            List.of(
                new Mention(new Organisation("gone"), Mention.Passage.TITLE, 0, 2, "日英", "name")),
            article.events());
    assertThat(new Retagging(TAGGER).apply(older).tags().organisations())
        .doesNotContain(new Organisation("gone"));
  }
}
