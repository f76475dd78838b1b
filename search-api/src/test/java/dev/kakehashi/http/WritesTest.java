package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing over HTTP: a real server, a real index on disk. */
final class WritesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ARTICLE =
      "{\"id\":\"uk\",\"title\":\"UK and Japan sign memorandum\",\"body\":\"日英の覚書 was signed.\"}";

  @TempDir private Path folder;

  private Disk disk;
  private LiveIndex live;
  private LuceneArticleSearch search;
  private SearchServer server;
  private Key.Made key;
  private Key.Made deleteKey;

  /** A disk that can be filled. */
  private static final class Disk extends FilterDirectory {
    volatile boolean full;

    Disk(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }

  @BeforeEach
  void start() throws IOException {
    Path keys = folder.resolve("keys.tsv");
    key = Key.make(Set.of(Scope.WRITE), Optional.empty());
    deleteKey = Key.make(Set.of(Scope.DELETE), Optional.empty());
    KeyFile.add(keys, key.key());
    KeyFile.add(keys, deleteKey.key());
    disk = new Disk(FSDirectory.open(folder.resolve("index")));
    live = LuceneArticleIndex.in(disk, VOCABULARY).live();
    search = new LuceneArticleSearch(FSDirectory.open(folder.resolve("index")), VOCABULARY);
    server =
        SearchServer.start(
            Configuration.with("port", "0"),
            search,
            VOCABULARY,
            Optional.of(new WriteSide(live, KeyFile.open(keys), search::refresh)));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    live.close();
    search.close();
    disk.close();
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path))
        .header("Authorization", "Bearer " + key.secret())
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
    return send(request(path).POST(body));
  }

  private HttpResponse<String> post(String body) throws Exception {
    return post("/api/articles?refresh=wait", BodyPublishers.ofString(body));
  }

  private HttpResponse<String> delete(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + deleteKey.secret())
            .DELETE());
  }

  private JsonObject problem(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  private String detail(int status, HttpResponse<String> response) {
    return problem(status, response).get("detail").getAsString();
  }

  private int found(String query) throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(address("/api/search?q=" + query)));
    return JsonParser.parseString(response.body()).getAsJsonObject().get("total").getAsInt();
  }

  @Test
  void oneArticleIsTaggedAndFoundWhenAnswered() throws Exception {
    HttpResponse<String> response = post(ARTICLE);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo("{\"written\":1,\"rejected\":0,\"results\":[{\"line\":1,\"id\":\"uk\"}]}");
    assertThat(found("pair:GB-JP")).isEqualTo(1);
    assertThat(found("agreement:mou")).isEqualTo(1);
  }

  @Test
  void anArrayAndLinesAreTakenTooAndEachHasAResult() throws Exception {
    HttpResponse<String> array =
        post("[\n" + ARTICLE + ",\n{\"title\":\"銅の関税\",\"body\":\"銅の関税が下がる。\"}\n]");
    assertThat(array.body())
        .matches(
            "\\{\"written\":2,\"rejected\":0,\"results\":\\[\\{\"line\":2,\"id\":\"uk\"\\},"
                + "\\{\"line\":3,\"id\":\"c-[0-9a-f]{16}\"\\}\\]\\}");
    HttpResponse<String> lines =
        post(
            ARTICLE
                + "\n\n{\"id\":\"x\",\"title\":\"No body\"}\n{torn\n"
                + ARTICLE.replace("\"uk\"", "\"uk2\""));
    JsonObject answer = JsonParser.parseString(lines.body()).getAsJsonObject();
    assertThat(answer.get("written").getAsInt()).isEqualTo(2);
    assertThat(answer.get("rejected").getAsInt()).isEqualTo(2);
    assertThat(answer.getAsJsonArray("results"))
        .satisfiesExactly(
            result -> assertThat(result).hasToString("{\"line\":1,\"id\":\"uk\"}"),
            result ->
                assertThat(result)
                    .hasToString(
                        "{\"line\":3,\"error\":\"member \\\"body\\\" is missing or blank\"}"),
            result ->
                assertThat(result.toString())
                    .startsWith("{\"line\":4,\"error\":\"is not valid JSON"),
            result -> assertThat(result).hasToString("{\"line\":5,\"id\":\"uk2\"}"));
    assertThat(found("")).isEqualTo(3);
  }

  @Test
  void aLongDeliveryIsStreamed() throws Exception {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 1_000)
        .forEach(i -> lines.append(ARTICLE.replace("\"uk\"", "\"n" + i + "\"")).append('\n'));
    byte[] bytes = lines.toString().getBytes(UTF_8);
    HttpResponse<String> response =
        post(
            "/api/articles?refresh=wait",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))); // chunked
    assertThat(response.body()).startsWith("{\"written\":1000,\"rejected\":0,");
    assertThat(found("")).isEqualTo(1_000);
  }

  @Test
  void anArticleThatComesAgainReplacesItself() throws Exception {
    post(ARTICLE);
    post(ARTICLE.replace("memorandum", "treaty"));
    assertThat(found("")).isEqualTo(1);
    assertThat(found("treaty")).isEqualTo(1);
  }

  @Test
  void anArticleIsDeletedOnce() throws Exception {
    post(ARTICLE.replace("\"uk\"", "\"日英/a b\""));
    String path = "/api/articles/%E6%97%A5%E8%8B%B1%2Fa%20b?refresh=wait";
    assertThat(delete(path).statusCode()).isEqualTo(204);
    assertThat(found("")).isZero();
    assertThat(detail(404, delete(path))).isEqualTo("no article has this id");
  }

  @Test
  void aWriteNeedsAKeyWithItsScope() throws Exception {
    HttpRequest.Builder without =
        HttpRequest.newBuilder(address("/api/articles")).POST(BodyPublishers.ofString(ARTICLE));
    HttpResponse<String> response = send(without);
    assertThat(detail(401, response)).startsWith("a write needs a valid key");
    assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    for (String wrong : List.of("Bearer", "Bearer x", "Basic " + key.secret(), key.secret())) {
      problem(401, send(without.copy().header("Authorization", wrong)));
    }
    assertThat(
            detail(
                403, send(without.copy().header("Authorization", "Bearer " + deleteKey.secret()))))
        .isEqualTo("this key does not have the scope write");
    problem(403, send(request("/api/articles/uk").DELETE()));
    problem(401, send(HttpRequest.newBuilder(address("/api/articles/uk")).DELETE()));
    assertThat(found("")).isZero();
  }

  @Test
  void aServerWithoutKeysRefusesWrites() throws Exception {
    try (SearchServer reading = SearchServer.start("127.0.0.1", 0, search, VOCABULARY)) {
      URI there = URI.create("http://127.0.0.1:" + reading.port() + "/api/articles");
      HttpRequest.Builder post =
          HttpRequest.newBuilder(there).POST(BodyPublishers.ofString(ARTICLE));
      assertThat(detail(403, send(post))).startsWith("this server takes no articles");
      problem(403, send(HttpRequest.newBuilder(URI.create(there + "/uk")).DELETE()));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"text/plain,", "application/x-www-form-urlencoded,", "application/json,gzip"})
  void onlyPlainJsonIsTaken(String type, String encoding) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address("/api/articles"))
            .header("Authorization", "Bearer " + key.secret())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(ARTICLE));
    if (encoding != null) {
      request.header("Content-Encoding", encoding);
    }
    problem(415, send(request));
  }

  @Test
  void aBodyWithoutAnyArticleIsABadRequestWithItsReasons() throws Exception {
    JsonObject problem = problem(400, post("{\"title\":\"No body\"}"));
    assertThat(problem.get("results"))
        .hasToString("[{\"line\":1,\"error\":\"member \\\"body\\\" is missing or blank\"}]");
    problem(400, post(""));
    problem(400, post("[]"));
    assertThat(detail(400, post("/api/articles?refresh=now", BodyPublishers.ofString(ARTICLE))))
        .isEqualTo("refresh takes the value wait");
    assertThat(detail(400, post("/api/articles?wait=1", BodyPublishers.ofString(ARTICLE))))
        .isEqualTo("unknown parameter wait; a write takes refresh=wait");
    assertThat(found("")).isZero();
  }

  /** An article and blank lines, so that the body has this many bytes. */
  private static BodyPublisher padded(long bytes) {
    byte[] article = ARTICLE.getBytes(UTF_8);
    byte[] blanks = ("\n" + " ".repeat((64 << 10) - 1)).getBytes(UTF_8);
    List<byte[]> parts = new ArrayList<>(List.of(article));
    long rest = bytes - article.length;
    for (; rest >= blanks.length; rest -= blanks.length) {
      parts.add(blanks);
    }
    parts.add(Arrays.copyOf(blanks, (int) rest));
    return BodyPublishers.ofByteArrays(parts);
  }

  @Test
  void aBodyHasAtMost64MebibytesWithAndWithoutALength() throws Exception {
    long most = PostHandler.MOST_BYTES;
    assertThat(post("/api/articles", padded(most)).statusCode()).isEqualTo(200);
    assertThat(detail(413, post("/api/articles", padded(most + 1))))
        .isEqualTo("a body has at most 64 MiB; send the articles in parts");
    assertThat(
            detail(
                413,
                post("/api/articles", BodyPublishers.fromPublisher(padded(most + 1), most + 1))))
        .isEqualTo("a body has at most 64 MiB; send the articles in parts");
  }

  @Test
  void aRequestHasAtMostTenThousandArticles() throws Exception {
    String line = "{}\n";
    assertThat(
            problem(400, post(line.repeat(Delivery.MOST_ARTICLES)))
                .getAsJsonArray("results")
                .size())
        .isEqualTo(10_000);
    assertThat(detail(413, post(line.repeat(Delivery.MOST_ARTICLES + 1))))
        .startsWith("a request has at most 10000 articles");
  }

  @Test
  void aLineOfMoreThanFiveMebibytesIsRejectedAndTheNextTaken() throws Exception {
    String longLine = "{\"title\":\"x\",\"body\":\"" + "x".repeat(5 << 20) + "\"}\n";
    JsonObject answer =
        JsonParser.parseString(post(ARTICLE + "\n" + longLine + ARTICLE).body()).getAsJsonObject();
    assertThat(answer.get("written").getAsInt()).isEqualTo(2);
    assertThat(answer.getAsJsonArray("results").get(1))
        .hasToString("{\"line\":2,\"error\":\"is longer than 5 MiB, too long for one article\"}");
  }

  @Test
  void aValueTooLongForTheIndexIsRejectedWithItsArticleOnly() throws Exception {
    String atLimit = ARTICLE.replace("{\"id\"", "{\"source\":\"" + "報".repeat(1000) + "\",\"id\"");
    String over = atLimit.replace("報\"", "報報\"");
    String code =
        ARTICLE.replace(
            "{\"id\"", "{\"tags\":{\"organisation\":[\"" + "x".repeat(40_000) + "\"]},\"id\"");
    JsonObject answer =
        JsonParser.parseString(post(atLimit + "\n" + over + "\n" + code).body()).getAsJsonObject();
    assertThat(answer.getAsJsonArray("results"))
        .satisfiesExactly(
            result -> assertThat(result).hasToString("{\"line\":1,\"id\":\"uk\"}"),
            result ->
                assertThat(result.toString())
                    .contains("member \\\"source\\\" is longer than 1000 characters"),
            result ->
                assertThat(result.toString())
                    .contains("member \\\"tags.organisation\\\" holds a code of more than 1000"));
  }

  @Test
  void aFullDiskIsToldAndPasses() throws Exception {
    post(ARTICLE);
    disk.full = true;
    assertThat(detail(507, post(ARTICLE.replace("uk", "lost")))).startsWith("the disk is full");
    assertThat(detail(507, delete("/api/articles/uk"))).startsWith("the disk is full");
    assertThat(found("memorandum")).isEqualTo(1);
    disk.full = false;
    assertThat(post(ARTICLE.replace("uk", "kept")).statusCode()).isEqualTo(200);
    assertThat(found("memorandum")).isEqualTo(2);
  }

  @Test
  void otherMethodsAreNamed() throws Exception {
    HttpResponse<String> get = send(HttpRequest.newBuilder(address("/api/articles")));
    problem(405, get);
    assertThat(get.headers().firstValue("Allow")).hasValue("POST");
    HttpResponse<String> put =
        send(request("/api/articles/uk").PUT(BodyPublishers.ofString(ARTICLE)));
    problem(405, put);
    assertThat(put.headers().firstValue("Allow")).hasValue("GET, HEAD, DELETE");
  }

  @Test
  void anUnknownTransferEncodingIsRefused() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/articles HTTP/1.1\r\n"
                      + "Host: 127.0.0.1\r\n"
                      + "Transfer-Encoding: xchunked\r\n\r\n"
                      + "GET /api/search HTTP/1.1\r\n"
                      + "Host: 127.0.0.1\r\n\r\n")
                  .getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 200");
    }
  }

  @Test
  void manyWritersAreAllServedOrToldToComeAgain() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      responses.add(
          CLIENT.sendAsync(
              request("/api/articles")
                  .POST(BodyPublishers.ofString(ARTICLE.replace("\"uk\"", "\"w" + i + "\"")))
                  .build(),
              HttpResponse.BodyHandlers.ofString()));
    }
    int taken = 0;
    for (CompletableFuture<HttpResponse<String>> pending : responses) {
      HttpResponse<String> response = pending.join();
      if (response.statusCode() == 200) {
        taken++;
      } else {
        assertThat(detail(503, response)).startsWith("the server is busy");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
      }
    }
    assertThat(taken).isPositive();
    search.refresh();
    assertThat(found("")).isEqualTo(taken);
  }
}
