package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Country;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {
  @TempDir private Path folder;

  @Test
  void frontMatterAndBodyBecomeAnArticle() throws IOException {
    String text =
        """
        ---
        # written by hand
        id: chile-1
        title: "Chile and Japan: lithium first"
        url: https://example.org/chile
        source: Trade Weekly
        published: 2025年3月19日
        language: en
        authors: [Ana Ruiz, "Doe, Jane"]
        tags:
          country: [CL, JP]
          stage:
            - signed
        tags.sector: mining, energy
        ---

        # Chile and Japan: lithium first

        Chile and **Japan** signed a [memorandum](https://example.org/mou) on
        lithium, the _ministry_ said.

        ## What *follows*

        - training for `engineers`
        * a [joint study][1]
        1. and more

        > "A new chapter," she said.

        ![The ministers](a.png)

        <!-- a note
        of the editor -->
        ***

        [1]: https://example.org/study
        """;
    assertThat(Readings.article(folder, "a.md", text))
        .isEqualTo(
            new SourceArticle(
                Optional.of("chile-1"),
                Optional.of(URI.create("https://example.org/chile")),
                Optional.of("Trade Weekly"),
                "Chile and Japan: lithium first",
                false,
                """
                Chile and Japan signed a memorandum on lithium, the ministry said.

                What follows

                - training for engineers

                - a joint study

                1. and more

                "A new chapter," she said.\
                """,
                Optional.of(Language.ENGLISH),
                Optional.of(LocalDate.of(2025, 3, 19)),
                List.of("Ana Ruiz", "Doe, Jane"),
                new Tags(
                    List.of(new Country("CL"), new Country("JP")),
                    List.of(),
                    List.of(new Sector("mining"), new Sector("energy")),
                    List.of(),
                    List.of(Stage.SIGNED),
                    List.of())));
  }

  @Test
  void withoutFrontMatterTheFirstHeadingIsTheTitle() throws IOException {
    SourceArticle article =
        Readings.article(folder, "a.md", "## 日越、人材育成で協力 ##\n\n日本とベトナムは、\n半導体の人材育成で協力する。\n");
    assertThat(article.title()).isEqualTo("日越、人材育成で協力");
    assertThat(article.titleDerived()).isFalse();
    assertThat(article.body()).isEqualTo("日本とベトナムは、半導体の人材育成で協力する。");
  }

  @Test
  void withoutAnyTitleTheFirstSentenceGivesOne() throws IOException {
    SourceArticle article =
        Readings.article(folder, "a.md", "Peru and Japan met. They will meet again.\n");
    assertThat(article.title()).isEqualTo("Peru and Japan met");
    assertThat(article.titleDerived()).isTrue();
    assertThat(article.body()).isEqualTo("Peru and Japan met. They will meet again.");
  }

  @Test
  void authorsMayBeSeparatedByCommas() throws IOException {
    String text = "---\ntitle: T\nauthors: 山田花子、Ana Ruiz\ntags.country: JP\n---\nBody.\n";
    SourceArticle article = Readings.article(folder, "a.txt", text);
    assertThat(article.authors()).containsExactly("山田花子", "Ana Ruiz");
    assertThat(article.givenTags().countries()).containsExactly(new Country("JP"));
  }

  @Test
  void mistakesInFrontMatterAreNamed() throws IOException {
    assertThat(Readings.rejection(folder, "a.md", "---\ntitle: T\n"))
        .isEqualTo("begins front matter with --- and does not end it");
    assertThat(Readings.rejection(folder, "a.md", "---\ntitle: T\nwhat is this\n---\nBody.\n"))
        .isEqualTo("has a line in its front matter that is no \"key: value\": what is this");
    assertThat(
            Readings.rejection(folder, "a.md", "---\ntitle: T\ntags.country: japan\n---\nBody.\n"))
        .isEqualTo("member \"tags.country\" holds a bad code: japan");
    assertThat(Readings.rejection(folder, "a.md", "---\ntitle: T\n---\n"))
        .isEqualTo("member \"body\" is missing or blank");
  }
}
