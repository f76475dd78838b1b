package dev.kakehashi.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleLineTest {
  private static SourceArticle readBack(SourceArticle article) {
    String line = ArticleLine.of(article);
    assertThat(line).doesNotContain("\n");
    List<SourceItem> items = new ArrayList<>();
    new SourceReader()
        .readJson(new ByteArrayInputStream(line.getBytes(UTF_8)), Path.of("line"), items::add);
    assertThat(items).singleElement().isInstanceOf(SourceItem.Read.class);
    return ((SourceItem.Read) items.getFirst()).article();
  }

  @Test
  void aFullArticleIsReadBackAsItWas() {
    SourceArticle article =
        new SourceArticle(
            Optional.of("日英/1"),
            Optional.of(URI.create("https://example.org/a?b=c#d")),
            Optional.of("架け橋通信 \"早\""),
            "日英、<b>覚書</b>に署名",
            false,
            "英国と日本は8日、横浜で署名した。\n\nBoth sides & others 😀 signed.",
            Optional.of(Language.JAPANESE),
            Optional.of(LocalDate.of(2025, 10, 8)),
            List.of("Ada", "山田"),
            new Tags(
                List.of(new Country("JP")),
                List.of(CountryPair.ofCode("GB-JP")),
                List.of(new Sector("biotechnology")),
                List.of(new Agreement("mou")),
                List.of(Stage.IN_FORCE),
                List.of(new Organisation("jetro"))));
    assertThat(readBack(article)).isEqualTo(article);
  }

  @Test
  void aDerivedTitleIsDerivedAgainAndWhatIsAbsentStaysAbsent() {
    SourceArticle article =
        new SourceArticle(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Tin is traded.",
            true,
            "Tin is traded.",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Tags.NONE);
    assertThat(readBack(article).titleDerived()).isTrue();
    assertThat(readBack(article))
        .isEqualTo(
            new SourceArticle(
                article.id(),
                article.url(),
                article.source(),
                readBack(article).title(),
                true,
                article.body(),
                article.language(),
                article.published(),
                article.authors(),
                article.givenTags()));
  }
}
