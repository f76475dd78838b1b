package dev.kakehashi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Language;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
  private static final List<Article> ARTICLES = articles();

  private static List<Article> articles() {
    Tagger tagger = new Tagger(VOCABULARY);
    List<Article> articles = new ArrayList<>();
    new SourceReader()
        .read(
            List.of(Project.ARTICLES),
            item -> {
              switch (item) {
                case SourceItem.Read(SourceItem.Place place, var source) ->
                    articles.add(tagger.tag(source));
                case SourceItem.Rejected rejected ->
                    throw new IllegalStateException(rejected.toString());
              }
            });
    return List.copyOf(articles);
  }

  @Test
  void bothLanguagesAreWellRepresented() {
    assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(60);
    assertThat(in(Language.ENGLISH)).hasSizeGreaterThanOrEqualTo(30);
    assertThat(in(Language.JAPANESE)).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void eachArticleIsInTheLanguageItsIdEndsWith() {
    assertThat(ARTICLES)
        .allSatisfy(article -> assertThat(article.id()).endsWith("-" + article.language().code()));
  }

  @Test
  void idsAreUnique() {
    assertThat(ARTICLES).extracting(Article::id).doesNotHaveDuplicates();
  }

  @Test
  void everyArticleHasItsDateSourceAndAddress() {
    assertThat(ARTICLES)
        .allSatisfy(
            article -> {
              assertThat(article.published()).isPresent();
              assertThat(article.source()).isPresent();
              assertThat(article.url()).isPresent();
            });
  }

  @Test
  void manyCountriesAndSectorsAreFound() {
    assertThat(distinct(ARTICLES.stream().flatMap(a -> a.tags().countries().stream()).toList()))
        .hasSizeGreaterThanOrEqualTo(15);
    List<Concept> topSectors =
        ARTICLES.stream()
            .flatMap(article -> article.tags().sectors().stream())
            .map(sector -> List.copyOf(VOCABULARY.withBroader(sector)).getLast())
            .toList();
    assertThat(distinct(topSectors)).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void manyStoriesStandInBothLanguages() {
    Set<String> both = stems(in(Language.ENGLISH));
    both.retainAll(stems(in(Language.JAPANESE)));
    assertThat(both).hasSizeGreaterThanOrEqualTo(20);
  }

  private static List<Article> in(Language language) {
    return ARTICLES.stream().filter(article -> article.language().equals(language)).toList();
  }

  private static Set<String> distinct(List<? extends Concept> concepts) {
    return concepts.stream().map(Concept::key).collect(Collectors.toSet());
  }

  /** The ids without their language: the versions of one story share it. */
  private static Set<String> stems(List<Article> articles) {
    return articles.stream()
        .map(article -> article.id().replaceFirst("-(en|ja)$", ""))
        .collect(Collectors.toSet());
  }
}
