package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Language;
import dev.kakehashi.article.Tags;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {
  private static final String FIRST =
      "Peru and Japan signed a memorandum on mining in Lima on Monday, after two years of talks.";
  private static final String SECOND =
      "Copper comes first, and lithium will follow, both sides said at the signing in the capital.";

  @TempDir private Path folder;

  private SourceArticle read(String html) throws IOException {
    return Readings.article(folder, "page.html", html);
  }

  @Test
  void structuredDataAndTheArticleElementMakeTheArticle() throws IOException {
    SourceArticle article =
        read(
            """
            <!DOCTYPE html><html lang="en-GB"><head><title>Peru and Japan sign a pact | Trade Weekly</title>
            <meta property="og:site_name" content="Trade Weekly">
            <link rel="canonical" href="https://example.org/peru">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
              {"@type": ["NewsArticle"], "headline": "Peru &amp; Japan sign a pact | Trade Weekly",
               "datePublished": "2025-02-03T23:30:00-05:00", "author": [{"@type": "Person", "name": "Ana Ruiz"}],
               "publisher": {"@id": "#owner"}},
              {"@type": "Organization", "@id": "#owner", "name": "Trade Weekly"}]}</script></head>
            <body><div class="cookie-consent"><p>We set cookies, and you can choose which ones they are.</p></div>
            <nav><ul><li><a href="/">Home</a></li></ul></nav><header>Trade Weekly</header>
            <main><article><h1>Peru &amp; Japan sign a pact</h1><p class="byline">By Ana Ruiz</p>
            <div class="share-buttons"><a href="#">Post this</a></div>
            <figure><img src="a.png"><figcaption>The ministers met in Lima, and many came to see it.</figcaption></figure>
            <p>%s</p>
            <h2>Copper first</h2>
            <p>%s</p><ul><li>Training for engineers</li><li><p>A joint study</p></li></ul>
            <div class="related-posts"><h3>Related</h3><p>Chile raises its exports of copper for the third year in a row.</p></div>
            <form><p>Subscribe to get all of our news, every week, by mail.</p></form></article></main>
            <aside><p>The most read articles of this week are listed here for you.</p></aside>
            <footer>© 2025 Trade Weekly</footer><script>var a = "no text";</script></body></html>
            """
                .formatted(FIRST, SECOND));
    assertThat(article)
        .isEqualTo(
            new SourceArticle(
                Optional.empty(),
                Optional.of(URI.create("https://example.org/peru")),
                Optional.of("Trade Weekly"),
                "Peru & Japan sign a pact",
                false,
                FIRST
                    + "\n\nCopper first\n\n"
                    + SECOND
                    + "\n\n- Training for engineers\n\n- A joint study",
                Optional.of(Language.ENGLISH),
                Optional.of(LocalDate.of(2025, 2, 3)),
                List.of("Ana Ruiz"),
                Tags.NONE));
  }

  @Test
  void openGraphServesWhereStructuredDataIsMissing() throws IOException {
    SourceArticle article =
        read(
            """
            <html><head><title>x</title><meta property="og:title" content="Peru and Japan sign - Trade Weekly">
            <meta property="og:site_name" content="Trade Weekly"><meta property="og:url" content="https://example.org/p">
            <meta property="article:published_time" content="2025-02-03T00:10:00+09:00"><meta name="author" content="Ana Ruiz">
            <script type="application/ld+json">{broken</script></head><body><p>%s</p><p>%s</p></body></html>
            """
                .formatted(FIRST, SECOND));
    assertThat(article.title()).isEqualTo("Peru and Japan sign");
    assertThat(article.source()).contains("Trade Weekly");
    assertThat(article.url()).contains(URI.create("https://example.org/p"));
    assertThat(article.published()).contains(LocalDate.of(2025, 2, 3));
    assertThat(article.authors()).containsExactly("Ana Ruiz");
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.language()).isEmpty();
  }

  @Test
  void aPlainJapanesePageInShiftJisIsRead() throws IOException {
    String html =
        """
        <html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">
        <title>日豪、水素で協力 - 貿易新聞</title></head>
        <body><div id="header">貿易新聞</div><div id="main"><h1>日豪、水素で協力</h1><p class="date">2025年2月3日（月）</p>
        <div class="txt">　日本とオーストラリアは３日、水素の供給網づくりで
        協力する覚書に署名した。<br><br>　両国の<ruby>企業<rp>（</rp><rt>きぎょう</rt><rp>）</rp></ruby>が参加し、<br>
        来年度に実証を始める予定だ。</div></div>
        <div id="sidebar"><p>別の記事の長い説明がここにあります。読者の皆様に読んでいただきたい記事です。</p></div></body></html>
        """;
    Path file =
        Files.write(folder.resolve("j.html"), html.getBytes(Charset.forName("windows-31j")));
    List<SourceItem> items = Readings.of(file);
    assertThat(items)
        .containsExactly(
            new SourceItem.Read(
                SourceItem.Place.of(file),
                new SourceArticle(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "日豪、水素で協力",
                    false,
                    "日本とオーストラリアは３日、水素の供給網づくりで協力する覚書に署名した。\n\n両国の企業が参加し、来年度に実証を始める予定だ。",
                    Optional.of(Language.JAPANESE),
                    Optional.of(LocalDate.of(2025, 2, 3)),
                    List.of(),
                    Tags.NONE)));
  }

  @Test
  void theTimeBesideTheHeadlineGoesBeforeThoseOfTeasers() throws IOException {
    SourceArticle article =
        read(
            """
            <body><aside><article><time datetime="2025-09-09">new</time></article></aside>
            <article><header><h1>Peru and Japan sign a pact</h1><time datetime="2025-02-03T10:00">3 Feb</time></header>
            <p>%s</p><p>%s</p></article><article><time datetime="2025-08-08">8 Aug</time><p>Teaser.</p></article></body>
            """
                .formatted(FIRST, SECOND));
    assertThat(article.published()).contains(LocalDate.of(2025, 2, 3));
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void withoutAnArticleElementTheDensestBlockIsTaken() throws IOException {
    SourceArticle article =
        read(
            """
            <body><div><a href="1">Chile raises exports</a> <a href="2">Brazil opens a laboratory</a></div>
            <div><div class="col"><h2>Peru and Japan sign a pact</h2><p>%s</p><p>%s</p></div>
            <div><p>We are a small newspaper, and we write about trade every week.</p></div></div></body>
            """
                .formatted(FIRST, SECOND));
    assertThat(article.title()).isEqualTo("Peru and Japan sign a pact");
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void theBodyForMachinesServesWhereThePageShowsLittle() throws IOException {
    SourceArticle article =
        read(
            """
            <head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Peru and Japan sign a pact",
            "articleBody": "%s\\n\\n%s"}</script></head><body><div id="app">Loading.</div></body>
            """
                .formatted(FIRST, SECOND));
    assertThat(article.body()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void aLanguageThatTheLettersRefuteIsNotBelieved() throws IOException {
    String japanese = "<p>日本とペルーは、二年の協議を経て、鉱業の協力に関する覚書に署名した。</p>";
    assertThat(read("<html lang=\"en\"><h1>鉱業で協力へ</h1>" + japanese).language()).isEmpty();
    assertThat(read("<html lang=\"ja\"><h1>A pact at last</h1><p>" + FIRST).language()).isEmpty();
  }

  @Test
  void textThatIsHtmlIsReadAsSuch() throws IOException {
    String html = "<!doctype html><title>Peru and Japan sign a pact</title><p>" + FIRST;
    SourceArticle article = Readings.article(folder, "page.txt", html);
    assertThat(article.title()).isEqualTo("Peru and Japan sign a pact");
    assertThat(article.body()).isEqualTo(FIRST);
  }

  @Test
  void aPageWithoutTextIsRejected() throws IOException {
    assertThat(
            Readings.rejection(
                folder, "a.html", "<html><head><title>Home</title></head><body></body></html>"))
        .isEqualTo("holds no article text");
  }
}
