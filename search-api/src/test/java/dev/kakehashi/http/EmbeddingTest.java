package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Configuration.Embedding;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What other sites may do with a server that allows some of them, and with one that allows none.
 */
final class EmbeddingTest {
  private static final String SITE = "https://intranet.example.org";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final LuceneArticleSearch SEARCH = Shelf.search(Shelf.ALL);

  @TempDir private static Path hostPages;

  private static final SearchServer CLOSED =
      SearchServer.start("127.0.0.1", 0, SEARCH, Vocabulary.builtIn());
  private static SearchServer open = CLOSED;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(hostPages.resolve("index.html"), "<title>Intranet 社内</title>");
    Files.writeString(hostPages.resolve("plain.html"), "<title>Plain</title>");
    Files.writeString(hostPages.resolve("README.md"), "# Pages");
    Configuration configuration =
        Configuration.with(
            "port",
            "0",
            "frame-ancestors",
            "self, " + SITE + ", https://*.sharepoint.com",
            "allow-origin",
            SITE + ", http://localhost:3000",
            "host-pages",
            hostPages.toString());
    open = SearchServer.start(configuration, SEARCH, Vocabulary.builtIn(), Optional.empty());
  }

  @AfterAll
  static void stop() {
    open.close();
    CLOSED.close();
    SEARCH.close();
  }

  private static HttpResponse<String> get(SearchServer server, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static String policy(SearchServer server, String path) throws Exception {
    HttpResponse<String> response = get(server, path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @Test
  void theFrameMayBeShownByNobodyUnlessTheOperatorSaysSo() throws Exception {
    assertThat(policy(CLOSED, "/embed")).endsWith("; frame-ancestors 'none'");
    assertThat(get(CLOSED, "/embed/hosts.json").body())
        .startsWith("{\"frameAncestors\":[],\"integrity\":\"sha384-");
  }

  @Test
  void theFrameMayBeShownByTheSitesTheOperatorNames() throws Exception {
    assertThat(policy(open, "/embed?mode=latest&lang=ja"))
        .startsWith("default-src 'none'; script-src 'self'")
        .contains("require-trusted-types-for 'script'; trusted-types 'none'")
        .endsWith("; frame-ancestors 'self' " + SITE + " https://*.sharepoint.com");
    assertThat(get(open, "/embed/hosts.json").body())
        .startsWith(
            "{\"frameAncestors\":[\"self\",\"" + SITE + "\",\"https://*.sharepoint.com\"],");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/embed/builder", "/embed.html", "/api/search", "/health/live"})
  void nothingElseMayBeFramed(String path) throws Exception {
    assertThat(policy(open, path))
        .startsWith("default-src 'none'")
        .endsWith("; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {SITE, "http://localhost:3000"})
  void scriptsOfNamedOriginsMayReadTheApi(String origin) throws Exception {
    HttpResponse<String> answer = get(open, "/api/search?q=MOU", "Origin", origin);
    assertThat(answer.headers().allValues(ALLOW_ORIGIN)).containsExactly(origin);
    assertThat(answer.headers().allValues("Vary")).contains("Origin", "Accept-Encoding");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
        .hasValue("Retry-After");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void scriptsOfNamedOriginsMayAddHeadersOfTheirOwn() throws Exception {
    HttpResponse<String> answer = asksFirst(SITE, "GET");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().allValues(ALLOW_ORIGIN)).containsExactly(SITE);
    assertThat(answer.headers().allValues("Access-Control-Allow-Methods")).containsExactly("GET");
    assertThat(answer.headers().allValues("Access-Control-Allow-Headers"))
        .containsExactly("authorization,x-site");
    assertThat(answer.headers().allValues("Vary")).contains("Origin");
  }

  @ParameterizedTest(name = "{1} from {0}")
  @CsvSource({
    "https://intranet.example.org.evil.example, GET",
    "https://intranet.example.org, POST",
    "https://intranet.example.org, DELETE"
  })
  void nobodyElseAndNoWriteIsLetThrough(String origin, String method) throws Exception {
    HttpResponse<String> answer = asksFirst(origin, method);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).isEmpty();
  }

  /** Browsers ask like this. */
  private static HttpResponse<String> asksFirst(String origin, String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + open.port() + "/api/search"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "authorization,x-site")
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  @Test
  void scriptsOfNamedOriginsMayReadProblemsToo() throws Exception {
    HttpResponse<String> problem = get(open, "/api/search?colour=red", "Origin", SITE);
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.headers().allValues(ALLOW_ORIGIN)).containsExactly(SITE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://intranet.example.org.evil.example",
        "http://intranet.example.org",
        "https://intranet.example.org:8443",
        "https://team.sharepoint.com",
        "null"
      })
  void scriptsOfOtherOriginsMayNotButCachesKeepTheAnswersApart(String origin) throws Exception {
    HttpResponse<String> answer = get(open, "/api/search?q=MOU", "Origin", origin);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
    assertThat(answer.headers().allValues("Vary")).contains("Origin");
  }

  @Test
  void pagesOfNamedOriginsMayCheckTheWidgetAgainstItsHash() throws Exception {
    HttpResponse<String> script = get(open, "/widget/v1/trade-news-search.js", "Origin", SITE);
    assertThat(script.headers().allValues(ALLOW_ORIGIN)).containsExactly(SITE);
    assertThat(script.headers().allValues("Vary")).contains("Origin", "Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health/live", "/embed/hosts.json"})
  void nothingElseIsOpenedToOtherOrigins(String path) throws Exception {
    HttpResponse<String> answer = get(open, path, "Origin", SITE);
    assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
    assertThat(answer.headers().allValues("Vary")).doesNotContain("Origin");
  }

  @Test
  void aServerThatNamesNoOriginsTellsNothingOfThem() throws Exception {
    HttpResponse<String> answer = get(CLOSED, "/api/search?q=MOU", "Origin", SITE);
    assertThat(answer.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
    assertThat(answer.headers().allValues("Vary")).doesNotContain("Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/widget/v1/trade-news-search.js",
        "/widget/v1/frame-height.js",
        "/embed",
        "/embed/builder"
      })
  void whatIsEmbeddedIsServed(String path) throws Exception {
    HttpResponse<String> file = get(CLOSED, path);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo((path.endsWith(".js") ? "text/javascript" : "text/html") + "; charset=utf-8");
  }

  @Test
  void hostPagesAreServedWhereTheirFolderIsGiven() throws Exception {
    assertThat(get(open, "/intranet/").body()).contains("社内");
    assertThat(get(open, "/intranet/plain").body()).contains("Plain");
    assertThat(get(open, "/intranet/../pom.xml").statusCode()).isEqualTo(404);
    assertThat(policy(open, "/intranet/plain")).startsWith("default-src 'self'");
    assertThat(get(CLOSED, "/intranet/").statusCode()).isEqualTo(404);
  }

  @Test
  void aFolderThatIsMissingIsTold(@TempDir Path folder) {
    Embedding embedding =
        new Embedding(List.of(), List.of(), Optional.of(folder.resolve("missing")));
    assertThatThrownBy(() -> StaticFiles.load(embedding))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing");
  }
}
