package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kakehashi.article.Article;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A search as a feed, as a table, by pairs, and what tells of them. */
final class FeedsTest {
  private static final Article ODD =
      Shelf.article(
          "odd <&> 日本",
          "A & B",
          "2026-01-31",
          "=1+1 \"a\" <b> & \u0001 \uD800, 𠮷",
          "Plain words about a lighthouse.");

  private static final LuceneArticleSearch SEARCH = Shelf.search(articles());
  private static final SearchServer SERVER =
      SearchServer.start("127.0.0.1", 0, SEARCH, Vocabulary.builtIn());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Shelf.ALL);
    articles.add(ODD);
    return articles;
  }

  @AfterAll
  static void close() {
    SERVER.close();
    SEARCH.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + SERVER.port() + path);
    return CLIENT.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static String body(String type, String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    return response.body();
  }

  private static Document feed(String query) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String xml = body("application/atom+xml; charset=utf-8", "/search.atom" + query);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static List<String> texts(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void aFeedHasTheNewestFirstWithStableIds() throws Exception {
    Document feed = feed("?q=" + URLEncoder.encode("覚書", UTF_8) + "&lang=ja");
    assertThat(texts(feed, "id"))
        .startsWith("tag:kakehashi.dev,2026:search?q=%E8%A6%9A%E6%9B%B8&lang=ja")
        .contains("tag:kakehashi.dev,2026:article/uk-en");
    assertThat(texts(feed, "title")).startsWith("Kakehashi：覚書").contains("日英、バイオ分野で覚書に署名");
    assertThat(texts(feed, "updated"))
        .startsWith("2025-10-08T00:00:00Z", "2025-10-08T00:00:00Z", "2025-10-08T00:00:00Z");
    Element self = (Element) feed.getElementsByTagName("link").item(0);
    assertThat(self.getAttribute("href"))
        .isEqualTo(
            "http://127.0.0.1:" + SERVER.port() + "/search.atom?q=%E8%A6%9A%E6%9B%B8&lang=ja");
  }

  @Test
  void anEmptyFeedIsAFeed() throws Exception {
    Document feed = feed("?q=qqqqqq");
    assertThat(texts(feed, "entry")).isEmpty();
    assertThat(texts(feed, "updated")).containsExactly("1970-01-01T00:00:00Z");
  }

  @Test
  void whateverATitleHoldsTheFeedIsWellFormed() throws Exception {
    Document feed = feed("?q=lighthouse");
    assertThat(texts(feed, "title")).contains("=1+1 \"a\" <b> & \uFFFD \uFFFD, 𠮷");
    assertThat(texts(feed, "name")).contains("A & B");
    assertThat(texts(feed, "id"))
        .contains("tag:kakehashi.dev,2026:article/odd+%3C%26%3E+%E6%97%A5%E6%9C%AC");
  }

  @Test
  void aTableOpensInASpreadsheetWithoutCalculating() throws Exception {
    String table = body("text/csv; charset=utf-8", "/search.csv?q=lighthouse");
    List<String> lines = table.lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo(
            "\uFEFFid,published,language,source,title,url,"
                + "country,pair,sector,agreement,stage,organisation");
    assertThat(lines.get(1))
        .startsWith("odd <&> 日本,2026-01-31,en,A & B,\"'=1+1 \"\"a\"\" <b> & \u0001 ");
    assertThat(table).endsWith("\r\n");
    assertThat(get("/search.csv").headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"kakehashi.csv\"");
    assertThat(body("text/csv; charset=utf-8", "/search.csv").lines()).hasSize(8);
    assertThat(get("/search.csv?size=1001").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plain, plain",
        "=1, '=1",
        "+81, '+81",
        "-1, '-1",
        "@a, '@a",
        "＝1, '＝1",
        "a=1, a=1",
        "a\"b, \"a\"\"b\"",
        "`a,b`, `\"a,b\"`",
        "英国; 日本, \"英国; 日本\""
      })
  void cellsAreText(String text, String cell) {
    assertThat(CsvHandler.cell(text)).isEqualTo(cell);
  }

  @Test
  void pairsAreCountedByMonthUnderTheSameChoices() throws Exception {
    JsonObject all =
        JsonParser.parseString(body("application/json; charset=utf-8", "/api/pairs"))
            .getAsJsonObject();
    assertThat(all.getAsJsonArray("pairs")).hasSize(3);
    assertThat(all.getAsJsonArray("pairs").get(0))
        .hasToString(
            "{\"code\":\"GB-JP\",\"label\":\"Japan–United Kingdom\",\"first\":\"GB\","
                + "\"second\":\"JP\",\"count\":2,"
                + "\"months\":[{\"month\":\"2025-10\",\"count\":2}]}");
    String chosen =
        body("application/json; charset=utf-8", "/api/pairs?country=TW&language=ja&lang=ja");
    assertThat(chosen)
        .isEqualTo(
            "{\"pairs\":[{\"code\":\"JP-TW\",\"label\":\"日本・台湾\",\"first\":\"JP\","
                + "\"second\":\"TW\",\"count\":1,"
                + "\"months\":[{\"month\":\"2025-04\",\"count\":1}]}]}");
    assertThat(body("application/json; charset=utf-8", "/api/pairs?q=biotechnology&to=2024-12-31"))
        .isEqualTo("{\"pairs\":[]}");
  }

  @Test
  void anAnswerLinksToItsFeedAndTable() throws Exception {
    String query =
        "q=a+b&country=GB&country=JP&from=2024-01-01&recency=mild&translate=false&collapse=true&lang=ja";
    JsonObject answer =
        JsonParser.parseString(
                body(
                    "application/json; charset=utf-8",
                    "/api/search?sort=oldest&page=2&size=5&facets=country&" + query))
            .getAsJsonObject();
    JsonObject links = answer.getAsJsonObject("links");
    assertThat(links.get("atom").getAsString()).isEqualTo("/search.atom?" + query);
    assertThat(links.get("csv").getAsString())
        .isEqualTo("/search.csv?" + query.replace("&recency", "&sort=oldest&recency"));
    assertThat(links.get("html").getAsString())
        .isEqualTo(links.get("csv").getAsString().replace("/search.csv", "/"));
    assertThat(links.get("embed").getAsString()).isEqualTo("/embed/builder?" + query);
    assertThat(links.get("self").getAsString())
        .isEqualTo(
            "/api/search?"
                + query.replace("&recency", "&sort=oldest&recency")
                + "&facets=country&page=2&size=5");
    for (String name : links.keySet()) {
      assertThat(get(links.get(name).getAsString()).statusCode()).as(name).isEqualTo(200);
    }
  }

  @Test
  void valuesOfAFacetHaveTheNamesToLookThemUpBy() throws Exception {
    String answer =
        body("application/json; charset=utf-8", "/api/search?q=biotechnology&facets=country,pair");
    assertThat(answer).contains("\"names\":[\"英国\",\"UK\"", "\"えいこく\"]", "\"names\":[\"日本・英国\"");
  }

  @Test
  void browsersLearnHowToSearchHere() throws Exception {
    String description =
        body("application/opensearchdescription+xml; charset=utf-8", "/opensearch.xml");
    assertThat(description)
        .contains("template=\"http://127.0.0.1:" + SERVER.port() + "/?q={searchTerms}\"");
    assertThat(get("/").body()).contains("href=\"/opensearch.xml\"");
  }
}
