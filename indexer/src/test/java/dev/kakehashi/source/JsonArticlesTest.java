package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Stage;
import dev.kakehashi.article.Tags;
import dev.kakehashi.source.SourceItem.Rejected;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonArticlesTest {
  @TempDir private Path folder;

  @Test
  void everyMemberArrives() throws IOException {
    assertThat(
            Readings.article(
                folder,
                "a.ndjson",
                """
                {"id": "n-1", "url": "https://example.org/1", "source": "貿易新聞", "published": "2025-03-19", \
                "language": "ja", "title": " 日豪、\\n水素で協力 ", "body": "一段落目。\\n\\n二段落目。", \
                "authors": ["山田花子", "Ana Ruiz"], "tags": {"country": ["JP", "AU", "JP"], "pair": ["JP-AU"], \
                "sector": ["energy"], "agreement": ["mou"], "stage": ["in-force"], "organisation": ["meti"], \
                "mood": ["good"]}, "rating": {"stars": [5]}}
                """))
        .isEqualTo(
            new SourceArticle(
                Optional.of("n-1"),
                Optional.of(URI.create("https://example.org/1")),
                Optional.of("貿易新聞"),
                "日豪、 水素で協力",
                false,
                "一段落目。\n\n二段落目。",
                Optional.of(Language.JAPANESE),
                Optional.of(LocalDate.of(2025, 3, 19)),
                List.of("山田花子", "Ana Ruiz"),
                new Tags(
                    List.of(new Country("JP"), new Country("AU")),
                    List.of(CountryPair.ofCode("AU-JP")),
                    List.of(new Sector("energy")),
                    List.of(new Agreement("mou")),
                    List.of(Stage.IN_FORCE),
                    List.of(new Organisation("meti")))));
  }

  @Test
  void titleAndBodyAreEnough() throws IOException {
    assertThat(
            Readings.article(
                folder, "a.json", "{\"title\":\"T\",\"body\":\"B\",\"id\":null,\"url\":\"\"}"))
        .isEqualTo(
            new SourceArticle(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "T",
                false,
                "B",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Tags.NONE));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"title\": null | member \"title\" is missing or blank",
        "\"body\": \" \" | member \"body\" is missing or blank",
        "\"title\": 5 | member \"title\" is not a string",
        "\"body\": [\"x\"] | member \"body\" is not a string",
        "\"id\": 7 | member \"id\" is not a string",
        "\"published\": \"03/04/2025\" | member \"published\" is not a day such as 2025-03-19:"
            + " 03/04/2025",
        "\"url\": \"ftp://example.org\" | member \"url\" is not an http or https address:"
            + " ftp://example.org",
        "\"url\": \"/news\" | member \"url\" is not an http or https address: /news",
        "\"language\": \"japanese\" | member \"language\" is not a code such as en or ja: japanese",
        "\"authors\": \"Ana\" | member \"authors\" is not an array of strings",
        "\"authors\": [1] | member \"authors\" is not a string",
        "\"tags\": [] | member \"tags\" is not an object of facets",
        "\"tags\": {\"country\": [\"Japan\"]} | member \"tags.country\" holds a bad code: Japan",
        "\"tags\": {\"pair\": [\"JP-JP\"]} | member \"tags.pair\" holds a bad code: JP-JP",
        "\"tags\": {\"stage\": [\"done\"]} | member \"tags.stage\" holds a bad code: done",
        "\"x\": | is not valid JSON at line 1, column 30 (member \"x\"): Expected value",
        "\"x\": \"a\tb\" | is not valid JSON at line 1, column 32 (member \"x\"): Unescaped control"
            + " characters (\\u0000-\\u001F) are not allowed in strict mode"
      })
  void theMemberAtFaultIsNamed(String member, String reason) throws IOException {
    assertThat(
            Readings.rejection(
                folder, "a.ndjson", "{\"title\":\"T\",\"body\":\"B\", " + member + "}"))
        .isEqualTo(reason);
  }

  @Test
  void aBlankTitleIsMadeFromTheFirstSentence() throws IOException {
    SourceArticle article =
        Readings.article(folder, "a.ndjson", "{\"title\":\"\",\"body\":\"日英が覚書に署名した。期間は五年だ。\"}");
    assertThat(article.title()).isEqualTo("日英が覚書に署名した");
    assertThat(article.titleDerived()).isTrue();
  }

  @Test
  void objectsOverSeveralLinesAreReadWithTheLineTheyBeginOn() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.json"),
            """
            [
             {"title": "A",
              "body": "} ] \\" {"},
             {"title": "B",
              "body": 1}, 7,

             {"title": "C", "body": "x"}
            ]
            """);
    assertThat(Readings.of(file))
        .extracting(
            item ->
                item.place().line().orElse(0)
                    + " "
                    + (item instanceof Rejected r ? r.reason() : "read"))
        .containsExactly(
            "2 read", "4 member \"body\" is not a string", "5 is not a JSON object", "7 read");
  }

  @Test
  void anArrayThatBreaksOffStillGivesItsArticles() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "[{\"title\":\"A\",\"body\":\"B\"},\n");
    assertThat(Readings.of(file))
        .hasSize(2)
        .last()
        .hasToString(file + ":2: ends before its array does");
  }

  @Test
  void aJsonFileMayHoldALineForEachArticle() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.json"),
            """
            \ufeff{"title":"A","body":"B"}\r

            {"title":"A"
            {"title":"C","body":"D"}\
            """);
    assertThat(Readings.of(file))
        .extracting(item -> item.place().line().orElse(0))
        .containsExactly(1, 3, 4);
  }

  @Test
  void aLineTooLongIsRejectedAndTheNextIsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.ndjson"),
            "{\"title\":\"A\",\"body\":\""
                + "x".repeat(6 << 20)
                + "\"}\n{\"title\":\"C\",\"body\":\"D\"}");
    assertThat(Readings.of(file))
        .hasSize(2)
        .first()
        .hasToString(file + ":1: is longer than 5 MiB, too long for one article");
  }

  @Test
  void invalidUtf8SpoilsItsLineAlone() throws IOException {
    byte[] bytes =
        "{\"title\":\"A?\",\"body\":\"B\"}\n{\"title\":\"C\",\"body\":\"D\"}"
            .getBytes(StandardCharsets.ISO_8859_1);
    bytes[11] = (byte) 0xff;
    Path file = Files.write(folder.resolve("a.ndjson"), bytes);
    assertThat(Readings.of(file))
        .hasSize(2)
        .first()
        .hasToString(file + ":1: is not valid UTF-8 at byte 11");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertThat(Readings.rejection(folder, "a.ndjson", "{\"a\":".repeat(100_000)))
        .isEqualTo("is not valid JSON at line 1, column 162: Nesting limit 32 reached");
  }

  @Test
  void aFileOfBlankLinesIsEmpty() throws IOException {
    assertThat(Readings.rejection(folder, "a.ndjson", "\n \n")).isEqualTo("is empty");
    assertThat(Readings.rejection(folder, "b.json", "")).isEqualTo("is empty");
  }
}
