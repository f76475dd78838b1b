package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Facet;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The surface over a real server and a real index, as a client sees it. */
final class SearchServerTest {
  private static final List<String> ODD_IDS =
      List.of(
          "a/b",
          "a b",
          "a+b",
          "a%b",
          "a?b",
          "a#b",
          "a;b",
          "a&b=c",
          "日英/覚書",
          "\"x\"",
          "<b>",
          "..",
          ".",
          "a\\b",
          "{id}",
          "similar",
          "similar/similar",
          "𠮷",
          "https://example.org/news?id=1");

  private static final LuceneArticleSearch SEARCH = Shelf.search(articles());
  private static final SearchServer SERVER =
      SearchServer.start("127.0.0.1", 0, SEARCH, Vocabulary.builtIn());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Shelf.ALL);
    for (String id : ODD_IDS) {
      articles.add(Shelf.article(id, "Odd Ids", "2020-01-01", "An odd key", "Nothing else."));
    }
    return articles;
  }

  @AfterAll
  static void close() {
    SERVER.close();
    SEARCH.close();
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + SERVER.port() + path);
  }

  private static HttpResponse<byte[]> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonObject json(String path) throws Exception {
    HttpResponse<byte[]> response = send("GET", path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json; charset=utf-8");
    return parsed(response);
  }

  private static JsonObject problem(int status, String path) throws Exception {
    return problem(status, send("GET", path));
  }

  private static JsonObject problem(int status, HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).as(response.uri().toString()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    JsonObject problem = parsed(response);
    assertThat(problem.keySet()).containsExactly("type", "title", "status", "detail", "request");
    assertThat(problem.get("type").getAsString()).startsWith("tag:kakehashi.dev,2026:problem/");
    assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    return problem;
  }

  private static JsonObject parsed(HttpResponse<byte[]> response) {
    return JsonParser.parseString(new String(response.body(), UTF_8)).getAsJsonObject();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static List<String> ids(JsonObject answer) {
    return answer.getAsJsonArray("results").asList().stream()
        .map(result -> result.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  // The answer of a search, member by member.

  @Test
  void anAnswerHasTheMembersOfTheContract() throws Exception {
    JsonObject answer = json("/api/search?q=" + encoded("日英 覚書") + "&sort=newest");
    assertThat(answer.keySet())
        .containsExactly(
            "query",
            "total",
            "groups",
            "page",
            "results",
            "facets",
            "timeline",
            "didYouMean",
            "partial",
            "tookMillis",
            "links");
    assertThat(answer.get("total").getAsInt()).isEqualTo(2);
    assertThat(answer.get("page")).hasToString("{\"number\":1,\"size\":10,\"pages\":1}");
    assertThat(answer.get("timeline")).hasToString("[{\"month\":\"2025-10\",\"count\":2}]");
    assertThat(answer.get("didYouMean").isJsonNull()).isTrue();
    assertThat(answer.get("partial").getAsBoolean()).isFalse();
    assertThat(answer.get("tookMillis").getAsLong()).isNotNegative();
  }

  @Test
  void theQueryTellsWhatWasUnderstood() throws Exception {
    JsonObject query = json("/api/search?q=" + encoded("日英 覚書")).getAsJsonObject("query");
    assertThat(query.get("text").getAsString()).isEqualTo("日英 覚書");
    assertThat(query.get("relaxed").getAsBoolean()).isFalse();
    assertThat(query.getAsJsonArray("concepts").get(0))
        .hasToString(
            "{\"text\":\"日英\",\"code\":\"pair:GB-JP\",\"label\":\"Japan–United Kingdom\"}");
    assertThat(query.getAsJsonArray("concepts").get(1).getAsJsonObject().get("code").getAsString())
        .isEqualTo("agreement:mou");
  }

  @Test
  void aResultHasTheMembersOfTheContract() throws Exception {
    JsonObject answer = json("/api/search?q=Yokohama+missions&language=en");
    JsonObject result = answer.getAsJsonArray("results").get(0).getAsJsonObject();
    assertThat(result.keySet())
        .containsExactly(
            "id", "url", "source", "published", "language", "title", "snippets", "tags", "score");
    assertThat(result.get("id").getAsString()).isEqualTo("uk-en");
    assertThat(result.get("url").getAsString()).startsWith("https://example.org/");
    assertThat(result.get("source").getAsString()).isEqualTo("GOV.UK");
    assertThat(result.get("published").getAsString()).isEqualTo("2025-10-08");
    assertThat(result.get("language").getAsString()).isEqualTo("en");
    assertThat(result.get("title"))
        .hasToString("[{\"text\":\"UK and Japan sign memorandum on biotechnology\"}]");
    assertThat(result.getAsJsonArray("snippets").get(1))
        .hasToString(
            "[{\"text\":\"Both sides will exchange \"},{\"text\":\"missions\",\"match\":true},"
                + "{\"text\":\" every spring.\"}]");
    assertThat(result.get("score").getAsDouble()).isPositive();
    JsonObject tags = result.getAsJsonObject("tags");
    assertThat(tags.keySet())
        .containsExactly("country", "pair", "sector", "agreement", "stage", "organisation");
    assertThat(tags.get("pair"))
        .hasToString("[{\"code\":\"GB-JP\",\"label\":\"Japan–United Kingdom\"}]");
    assertThat(tags.get("organisation")).hasToString("[]");
  }

  @Test
  void whatAnArticleLacksIsLeftOut() throws Exception {
    JsonObject result =
        json("/api/search?q=Elmwick").getAsJsonArray("results").get(0).getAsJsonObject();
    assertThat(result.keySet())
        .containsExactly("id", "url", "language", "title", "snippets", "tags", "score");
  }

  @Test
  void facetsCarryCodeLabelCountAndChoice() throws Exception {
    JsonObject facets =
        json("/api/search?language=en&source=GOV.UK&country=fr").getAsJsonObject("facets");
    assertThat(facets.keySet())
        .containsExactly(
            "country",
            "pair",
            "sector",
            "agreement",
            "stage",
            "organisation",
            "language",
            "source",
            "year");
    assertThat(facets.getAsJsonArray("country").get(0))
        .hasToString(
            "{\"code\":\"GB\",\"label\":\"United Kingdom\",\"count\":1,\"selected\":false,"
                + "\"names\":[\"英国\",\"UK\",\"えいこく\"]}");
    assertThat(facets.getAsJsonArray("country").get(2))
        .hasToString(
            "{\"code\":\"FR\",\"label\":\"France\",\"count\":0,\"selected\":true,"
                + "\"names\":[\"フランス\",\"ふらんす\"]}");
    assertThat(facets.getAsJsonArray("language"))
        .hasToString("[{\"code\":\"en\",\"label\":\"English\",\"count\":0,\"selected\":true}]");
  }

  @Test
  void aBranchOfATreeNamesWhatLiesAboveIt() throws Exception {
    JsonArray sectors =
        json("/api/search?q=biotechnology").getAsJsonObject("facets").getAsJsonArray("sector");
    assertThat(sectors)
        .extracting(JsonElement::toString)
        .contains(
            "{\"code\":\"biotechnology\",\"label\":\"Biotechnology\",\"count\":2,\"selected\":false,"
                + "\"broader\":\"life-sciences\",\"names\":[\"バイオテクノロジー\",\"ばいおてくのろじー\"]}");
  }

  @Test
  void labelsComeInJapaneseWhereAskedFor() throws Exception {
    JsonObject answer = json("/api/search?q=UK-Japan&lang=ja&language=ja");
    assertThat(answer.getAsJsonObject("query").getAsJsonArray("concepts").get(0))
        .hasToString("{\"text\":\"UK-Japan\",\"code\":\"pair:GB-JP\",\"label\":\"日本・英国\"}");
    JsonObject facets = answer.getAsJsonObject("facets");
    assertThat(labels(facets, "country")).containsExactly("英国", "日本");
    assertThat(labels(facets, "language")).containsExactly("英語", "日本語");
    assertThat(labels(facets, "agreement")).contains("覚書");
    assertThat(labels(facets, "stage")).containsExactly("署名済み");
    assertThat(labels(facets, "year")).containsExactly("2025");
    assertThat(facets.getAsJsonArray("pair").get(0))
        .hasToString(
            "{\"code\":\"GB-JP\",\"label\":\"日本・英国\",\"count\":1,\"selected\":false,"
                + "\"sortKey\":\"にほん・えいこく\",\"names\":[\"Japan–United Kingdom\","
                + "\"えいこく\",\"にほん\"]}");
    assertThat(sortKeys(facets, "country")).containsExactly("えいこく", "にほん");
  }

  private static List<String> sortKeys(JsonObject facets, String facet) {
    return facets.getAsJsonArray(facet).asList().stream()
        .map(value -> value.getAsJsonObject().get("sortKey").getAsString())
        .toList();
  }

  private static List<String> labels(JsonObject facets, String facet) {
    return facets.getAsJsonArray(facet).asList().stream()
        .map(value -> value.getAsJsonObject().get("label").getAsString())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "pair=gb-jp ¦ uk-en uk-ja",
        "pair=JP-GB ¦ uk-en uk-ja",
        "country=gb&country=TW ¦ uk-en uk-ja tw-ja",
        "country=GB&language=ja ¦ uk-ja",
        "stage=SIGNED&language=EN ¦ uk-en",
        "year=2024 ¦ us-ja us-en",
        "from=2025-04-25&to=2025-10-08&language=ja ¦ uk-ja tw-ja",
        "from=2025-12-01&to=2024-01-01 ¦ ''",
        "q=-country:JP+Elmwick ¦ undated",
        "size=1&country=GB ¦ uk-en",
        "size=1&page=2&country=GB ¦ uk-ja",
        "size=1&page=3&country=GB ¦ ''",
        "country=GB&sort=&page=&size=&from=&to=&lang=&q=&sector= ¦ uk-en uk-ja",
      })
  void parametersNarrowSortAndPage(String query, String expected) throws Exception {
    JsonObject answer = json("/api/search?" + query);
    assertThat(String.join(" ", ids(answer))).isEqualTo(expected);
  }

  @Test
  void onlyTheFacetsNamedAreSent() throws Exception {
    assertThat(json("/api/search?facets=country,year").getAsJsonObject("facets").keySet())
        .containsExactly("country", "year");
    assertThat(json("/api/search?facets=year&facets=pair").getAsJsonObject("facets").keySet())
        .containsExactly("pair", "year");
    assertThat(json("/api/search?facets=").getAsJsonObject("facets").keySet()).isEmpty();
  }

  private static String hints(String text) throws Exception {
    JsonObject query = json("/api/search?q=" + encoded(text)).getAsJsonObject("query");
    return query.get("hints").toString();
  }

  @Test
  void whatWasReadOtherwiseIsToldWithACode() throws Exception {
    assertThat(hints("覚書 country:Japan after:2024-04")).isEqualTo("[]");
    assertThat(hints("country:ナルニア NEAR/99 覚書 after:soon"))
        .isEqualTo(
            "[{\"code\":\"near-too-far\",\"text\":\"NEAR/99\",\"limit\":50},"
                + "{\"code\":\"unreadable-date\",\"text\":\"after:soon\"},"
                + "{\"code\":\"near-out-of-place\"},"
                + "{\"code\":\"unknown-value\",\"text\":\"country:ナルニア\"}]");
    assertThat(hints("(".repeat(5000))).contains("too-long", "too-deep");
  }

  @Test
  void relaxedAnswersSaySo() throws Exception {
    JsonObject query = json("/api/search?q=" + encoded("使節団 火星")).getAsJsonObject("query");
    assertThat(query.get("relaxed").getAsBoolean()).isTrue();
  }

  // What is wrong with a request is told.

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "contry=GB ¦ unknown parameter contry; the nearest known one is country",
        "Q=x ¦ unknown parameter Q; the nearest known one is q",
        "organization=jba ¦ unknown parameter organization; the nearest known one is organisation",
        "sort=date ¦ sort takes relevance, newest or oldest, not date",
        "recency=hot ¦ recency takes off or mild, not hot",
        "page=0 ¦ page takes a number from 1 to 10000, not 0",
        "page=-1 ¦ page takes a number from 1 to 10000, not -1",
        "page=two ¦ page takes a number from 1 to 10000, not two",
        "page=99999999999 ¦ page takes a number from 1 to 10000, not 99999999999",
        "size=0 ¦ size takes a number from 1 to 100, not 0",
        "size=101 ¦ size takes a number from 1 to 100, not 101",
        "size=%EF%BC%91 ¦ size takes a number from 1 to 100, not １",
        "page=1001 ¦ only the first 10000 results can be paged to; narrow the search",
        "page=101&size=100 ¦ only the first 10000 results can be paged to; narrow the search",
        "from=2025 ¦ from takes a day such as 2025-03-31, not 2025",
        "to=2025-02-29 ¦ to takes a day such as 2025-03-31, not 2025-02-29",
        "lang=fr ¦ lang takes en or ja, not fr",
        "facets=country,colour ¦ no such facet: colour",
        "q=a&q=b ¦ q may be given once only",
        "lang=en&lang=ja ¦ lang may be given once only",
      })
  void aBadValueIsNamed(String query, String detail) throws Exception {
    JsonObject problem = problem(400, "/api/search?" + query);
    String title = detail.startsWith("unknown") ? "Unknown parameter" : "Invalid parameter";
    assertThat(problem.get("title").getAsString()).isEqualTo(title);
    assertThat(problem.get("detail").getAsString()).isEqualTo(detail);
  }

  @Test
  void limitsHoldAtTheirValueAndNotOneOver() throws Exception {
    String longest = "あ".repeat(512);
    assertThat(hints(longest)).isEqualTo("[]");
    assertThat(hints(longest + "あ")).isEqualTo("[{\"code\":\"too-long\",\"limit\":512}]");
    json("/api/suggest?q=" + encoded(longest + "あ"));
    json("/api/search?size=100&page=100");
    json("/api/search?source=" + "x".repeat(200));
    problem(400, "/api/search?source=" + "x".repeat(201));
    json("/api/search?" + values("country", 100));
    assertThat(problem(400, "/api/search?" + values("country", 101)).get("detail").getAsString())
        .isEqualTo("country has 101 values; at most 100");
  }

  @Test
  void everyFacetMayHaveItsMostValuesAtOnce() throws Exception {
    json(
        "/api/search?"
            + Arrays.stream(Facet.values())
                .map(facet -> values(facet.key(), 100))
                .collect(Collectors.joining("&")));
  }

  private static String values(String facet, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> facet + "=A" + i)
        .collect(Collectors.joining("&"));
  }

  @Test
  void whatIsLongInARequestIsNotRepeatedWhole() throws Exception {
    String detail =
        problem(400, "/api/search?" + "x".repeat(5000) + "=1").get("detail").getAsString();
    assertThat(detail).hasSizeLessThan(120).contains("…");
  }

  // Articles.

  @Test
  void anArticleComesWholeWithItsEvidence() throws Exception {
    JsonObject article = json("/api/articles/uk-ja?lang=ja");
    assertThat(article.keySet())
        .containsExactly(
            "id",
            "url",
            "source",
            "title",
            "body",
            "language",
            "published",
            "authors",
            "tags",
            "mentions",
            "events");
    assertThat(article.get("title").getAsString()).isEqualTo(Shelf.UK_JA.title());
    assertThat(article.get("body").getAsString()).isEqualTo(Shelf.UK_JA.body());
    assertThat(article.get("authors")).hasToString("[\"Mori Aiko\"]");
    assertThat(article.getAsJsonArray("mentions").get(0))
        .asString()
        .startsWith(
            "{\"code\":\"country:GB\",\"label\":\"英国\",\"field\":\"title\",\"start\":0,"
                + "\"end\":2,\"text\":\"日英\",\"rule\":");
  }

  @Test
  void oddIdsAreFound() throws Exception {
    for (String id : ODD_IDS) {
      assertThat(json("/api/articles/" + encoded(id)).get("id").getAsString()).isEqualTo(id);
    }
  }

  @Test
  void aParameterIsNoId() throws Exception {
    assertThat(problem(400, "/api/articles/uk-en?id=uk-ja").get("detail").getAsString())
        .isEqualTo("unknown parameter id; the nearest known one is lang");
    problem(400, "/api/articles/uk-en?lang=fr");
    problem(400, "/api/articles/uk-en?lang=en&lang=ja");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/api/articles/nobody",
        "/api/articles/",
        "/api/articles/uk-en/more",
        "/api/nothing",
        "/api",
        "/nothing.html",
        "/app/",
        "/app",
        "/../pom.xml",
        "/app/../../pom.xml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/..%5c..%5cetc/passwd",
        "//etc/passwd",
        "/web/index.html",
        "/index.html%00.js",
        "/app/main.js%00",
        "/INDEX.HTML"
      })
  void whatIsNotThereIs404(String path) throws Exception {
    problem(404, path);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, /api/search",
    "DELETE, /api/search",
    "PUT, /health/live",
    "POST, /",
    "OPTIONS, /nothing",
    "TRACE, /",
    "PATCH, /app/main.js"
  })
  void whatCannotBeDoneIs405(String method, String path) throws Exception {
    HttpResponse<byte[]> response = send(method, path);
    assertThat(problem(405, response).get("detail").getAsString())
        .isEqualTo(method + " is not possible here");
    assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search?q=日英", "/api/articles/uk-en", "/health/live", "/"})
  void headAnswersAsGetWithoutABody(String path) throws Exception {
    String safe = path.replace("日英", encoded("日英"));
    HttpResponse<byte[]> response = send("HEAD", safe);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "Content-Type"))
        .isEqualTo(header(send("GET", safe), "Content-Type"));
  }

  @Test
  void healthTellsHowManyArticlesThereAre() throws Exception {
    assertThat(json("/health/live")).hasToString("{\"status\":\"live\"}");
    assertThat(json("/health/ready"))
        .hasToString(
            "{\"status\":\"ready\",\"articles\":"
                + SEARCH.size()
                + ",\"search\":{\"ready\":true},"
                + "\"writes\":{\"ready\":false,\"reason\":\"writes-off\"}}");
  }

  // Headers and static files.

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /, 200",
    "GET, /app/main.js, 200",
    "GET, /api/search, 200",
    "GET, /api/articles/uk-en, 200",
    "GET, /health/live, 200",
    "GET, /api/search?colour=red, 400",
    "GET, /nothing, 404",
    "POST, /api/search, 405"
  })
  void everyAnswerCarriesTheSecurityHeaders(String method, String path, int status)
      throws Exception {
    HttpResponse<byte[]> response = send(method, path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(response.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/index.html, text/html; charset=utf-8",
    "/app/main.js, text/javascript; charset=utf-8",
    "/style/page.css, text/css; charset=utf-8",
    "/bridge.svg, image/svg+xml"
  })
  void filesComeWithTheirType(String path, String type) throws Exception {
    HttpResponse<byte[]> response = send("GET", path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(type);
    assertThat(response.body()).isEqualTo(bytesOf(path.endsWith("/") ? "/index.html" : path));
  }

  private static byte[] bytesOf(String path) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SearchServerTest.class.getResourceAsStream("/web" + path))) {
      return in.readAllBytes();
    }
  }

  @Test
  void aFileTheClientHasIsNotSentAgain() throws Exception {
    String tag = header(send("GET", "/"), "ETag");
    assertThat(tag).matches("W/\"[0-9a-f]{8}-[0-9]+\"");
    HttpResponse<byte[]> same = send("GET", "/", "If-None-Match", tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(tag);
    assertThat(send("GET", "/", "If-None-Match", "\"other\", " + tag).statusCode()).isEqualTo(304);
    assertThat(send("GET", "/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(header(send("GET", "/app/main.js"), "ETag")).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?sort=newest",
        "/api/suggest?q=bio",
        "/api/pairs",
        "/api/articles/uk-en",
        "/api/articles/uk-en/similar",
        "/search.atom",
        "/search.csv",
        "/opensearch.xml",
        "/embed/hosts.json"
      })
  void anAnswerTheClientHasIsNotSentAgain(String path) throws Exception {
    HttpResponse<byte[]> first = send("GET", path);
    String tag = header(first, "ETag");
    assertThat(tag).matches("W/\"[0-9a-f]{8}-[0-9]+\"");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    HttpResponse<byte[]> same = send("GET", path, "If-None-Match", tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(tag);
    assertThat(header(same, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(same, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(send("GET", path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void whatSaysSomethingElseHasAnotherTag() throws Exception {
    assertThat(header(send("GET", "/api/search?lang=ja"), "ETag"))
        .isNotEqualTo(header(send("GET", "/api/search"), "ETag"));
    assertThat(send("GET", "/health/ready").headers().firstValue("ETag")).isEmpty();
    assertThat(send("GET", "/api/search?page=0").headers().firstValue("ETag")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "gzip ¦ gzip",
        "br, gzip, deflate ¦ gzip",
        "GZIP ¦ gzip",
        "gzip;q=0.5 ¦ gzip",
        "br ¦ ''",
        "gzip;q=0 ¦ ''",
        "gzip; q=0.0, br ¦ ''",
        "identity ¦ ''",
        "notgzip ¦ ''"
      })
  void bodiesAreCompressedForThoseWhoTakeIt(String accepted, String encoding) throws Exception {
    for (String path : List.of("/", "/api/search?sort=oldest")) {
      HttpResponse<byte[]> response = send("GET", path, "Accept-Encoding", accepted);
      assertThat(header(response, "Content-Encoding")).isEqualTo(encoding);
      assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
      byte[] body = encoding.isEmpty() ? response.body() : unzipped(response.body());
      assertThat(withoutTime(body)).isEqualTo(withoutTime(send("GET", path).body()));
    }
  }

  private static byte[] unzipped(byte[] gzip) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }

  private static String withoutTime(byte[] body) {
    return new String(body, UTF_8).replaceAll("\"tookMillis\":[0-9]+", "");
  }

  // Bytes on the wire.

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "q=日英+覚書",
        "q=日英%20覚書",
        "q=%E6%97%A5%E8%8B%B1+%E8%A6%9A%E6%9B%B8",
        "q=%E6%97%A5英+覚%e6%9b%b8"
      })
  void japaneseMayBeSentRawOrEncoded(String query) throws Exception {
    JsonObject answer = rawJson("/api/search?" + query);
    assertThat(answer.getAsJsonObject("query").get("text").getAsString()).isEqualTo("日英 覚書");
    assertThat(ids(answer)).containsExactlyInAnyOrder("uk-en", "uk-ja");
  }

  @Test
  void aRawPathMayHoldJapanese() throws Exception {
    assertThat(rawJson("/api/articles/日英%2F覚書").get("id").getAsString()).isEqualTo("日英/覚書");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/search?q=%", "/api/search?q=%zz", "/api/search?q=%E6%97", "/%"})
  void badEscapesAreRefusedOrReadButNeverAFault(String path) throws Exception {
    assertThat(raw("GET " + path + " HTTP/1.1")).matches("(?s)HTTP/1.1 (200|400|404) .*");
  }

  @Test
  void aRequestThatIsNoneIsRefused() throws Exception {
    assertThat(raw("NONSENSE")).matches("(?s)(HTTP/1.1 400 .*)?");
    assertThat(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1")).doesNotContain("HTTP/1.1 200");
  }

  private static JsonObject rawJson(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1");
    assertThat(answer).startsWith("HTTP/1.1 200 ");
    return JsonParser.parseString(answer.substring(answer.indexOf("\r\n\r\n") + 4))
        .getAsJsonObject();
  }

  /** What comes back for a request line sent as UTF-8 bytes. */
  private static String raw(String requestLine) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      String request = requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertThatThrownBy(
            () ->
                SearchServer.start("127.0.0.1", SERVER.port(), SEARCH, Vocabulary.builtIn())
                    .close())
        .isInstanceOf(SearchServer.UnusableAddressException.class)
        .hasMessageStartingWith("cannot listen on 127.0.0.1:" + SERVER.port());
  }

  @Test
  void anAddressThisMachineLacksIsNamed() {
    assertThatThrownBy(
            () ->
                SearchServer.start("no-such-host.invalid", 0, SEARCH, Vocabulary.builtIn()).close())
        .isInstanceOf(SearchServer.UnusableAddressException.class)
        .hasMessageStartingWith("cannot listen on no-such-host.invalid:0: no-such-host.invalid");
  }

  @Test
  void suggestionsAreConceptsWithTheirCountsAndTitles() throws Exception {
    JsonArray inEnglish = json("/api/suggest?q=saisei").getAsJsonArray("suggestions");
    assertThat(inEnglish.get(0))
        .isEqualTo(
            JsonParser.parseString(
                "{\"kind\":\"sector\",\"text\":\"Regenerative medicine\","
                    + "\"name\":\"再生医療\",\"code\":\"regenerative-medicine\",\"count\":1}"));
    JsonArray inJapanese =
        json("/api/suggest?lang=ja&q=" + URLEncoder.encode("台日", UTF_8))
            .getAsJsonArray("suggestions");
    assertThat(inJapanese)
        .contains(
            JsonParser.parseString(
                "{\"kind\":\"pair\",\"text\":\"日本・台湾\",\"name\":\"台日\","
                    + "\"code\":\"JP-TW\",\"count\":1}"),
            JsonParser.parseString(
                "{\"kind\":\"title\",\"text\":\"台日再生医療フォーラム、東京で開催\"," + "\"id\":\"tw-ja\"}"));
    assertThat(json("/api/suggest").getAsJsonArray("suggestions")).isEmpty();
  }

  @Test
  void suggestionsTakeOnlyTypedWordsAndALanguage() throws Exception {
    assertThat(problem(400, "/api/suggest?q=a&size=3").get("detail").getAsString())
        .isEqualTo("unknown parameter size; the nearest known one is lang");
  }

  @Test
  void whatIsLikeAnArticleComesWithItsReasons() throws Exception {
    JsonObject similar = json("/api/articles/uk-en/similar?lang=ja");
    assertThat(similar.keySet()).containsExactly("results", "sameEvent");
    JsonObject event = similar.getAsJsonArray("sameEvent").get(0).getAsJsonObject();
    assertThat(event.get("id").getAsString()).isEqualTo("uk-ja");
    assertThat(event.getAsJsonArray("reason"))
        .map(JsonElement::getAsString)
        .contains("pair:GB-JP", "agreement:mou", "day");
    assertThat(problem(404, "/api/articles/none/similar").get("detail").getAsString())
        .isEqualTo("no article has this id");
  }

  @Test
  void articlesLikeOneWithAnOddIdAreFoundToo() throws Exception {
    for (String id : ODD_IDS) {
      String encoded = URLEncoder.encode(id, UTF_8).replace("+", "%20");
      if (!id.startsWith(".")) {
        assertThat(json("/api/articles/" + encoded + "/similar").keySet())
            .as(id)
            .containsExactly("results", "sameEvent");
      }
    }
  }
}
