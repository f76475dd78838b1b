package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Tags;
import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.http.Contract.Operation;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server keeps to {@code /openapi.yaml}, and does nothing that is not in it. */
final class LiveContractTest {
  private static final Configuration DEFAULTS = Configuration.with();
  private static final int MORE_THAN_ARE_LET_IN = 130;
  private static final Contract CONTRACT = Contract.read();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sent where time runs out in the midst of a search, which cannot be arranged here. */
  private static final String NEEDS_LUCK = "SearchAnswer.partialReason";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String OTHER = "{\"title\":\"A\",\"body\":\"B\"}";

  /** Headers that tell a client something; a description that leaves one out is a mistake. */
  private static final List<String> TELLING =
      List.of(
          "ETag", "Retry-After", "WWW-Authenticate", "Content-Disposition", "Allow", "Location");

  @TempDir private static Path folder;

  private static LiveServer server;
  private static final Map<String, Answer> ANSWERS = new LinkedHashMap<>();

  /** What came of a request, and where the document describes it. */
  private record Answer(Operation operation, HttpResponse<String> response) {
    String pointer() {
      String status = String.valueOf(response.statusCode());
      return CONTRACT.resolved(Contract.pointer(operation.pointer() + "/responses", status));
    }
  }

  @BeforeAll
  static void askEverything() throws Exception {
    server = new LiveServer(folder, articles());
    for (String path :
        List.of(
            "/api/search?q=memorandm",
            "/api/search?q=spring&size=1",
            "/api/search?q=biotechnology&collapse=true",
            "/api/search?q=Osaka+forum",
            "/api/search?q=memorandum&size=1&page=2&collapse=true",
            "/api/search?q=" + encoded("日英 覚書") + "&lang=ja&country=GB&sort=newest",
            "/api/search?q=Harbour&facets=sector,year&recency=mild&translate=false",
            "/api/search?colour=red",
            "/api/suggest?q=saisei",
            "/api/suggest?q=UK",
            "/api/suggest?size=1",
            "/api/pairs?lang=ja",
            "/api/pairs?sort=date",
            "/api/articles/uk-ja?lang=ja",
            "/api/articles/derived",
            "/api/articles/none",
            "/api/articles/uk-ja?lang=fr",
            "/api/articles/uk-en/similar?lang=ja",
            "/api/articles/none/similar",
            "/api/articles/uk-en/similar?q=a",
            "/search.atom?q=Japan",
            "/search.atom?from=2025",
            "/search.csv?q=Japan&size=1000",
            "/search.csv?size=1001",
            "/opensearch.xml",
            "/widget/v1/trade-news-search.js",
            "/widget/v1/frame-height.js",
            "/embed",
            "/embed/builder",
            "/embed/hosts.json",
            "/",
            "/openapi.yaml",
            "/health/live",
            "/health/ready",
            "/metrics")) {
      HttpResponse<String> answer = get(path);
      answer.headers().firstValue("ETag").ifPresent(tag -> get(path, "If-None-Match", tag));
    }
    get("/metrics", "X-Forwarded-For", "203.0.113.1");
    write();
    get("/health/ready");
    server.fail(true);
    get("/health/ready");
    CONTRACT.operations().stream()
        .filter(LiveContractTest::searches)
        .forEach(LiveContractTest::get);
    server.fail(false);
    server.beLate(true);
    CONTRACT.operations().stream()
        .filter(LiveContractTest::searches)
        .forEach(LiveContractTest::get);
    server.beLate(false);
    server.hurry(true);
    get("/api/search?q=japan");
    server.hurry(false);
    crowd();
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Shelf.ALL);
    articles.add(
        Shelf.article(
            "copy", "Harbour News", "2025-10-09", Shelf.UK_EN.title(), Shelf.UK_EN.body()));
    articles.add(
        new Tagger(Vocabulary.builtIn())
            .tag(
                new SourceArticle(
                    Optional.of("derived"),
                    Optional.empty(),
                    Optional.empty(),
                    "A forum on trade",
                    true,
                    "A forum on trade will be held from 3 to 5 March 2026 in Osaka.",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Tags.NONE)));
    return articles;
  }

  private static void write() throws Exception {
    post("write", "application/json", "{\"id\":\"a\",\"title\":\"A\",\"body\":\"B\"}");
    post("write", "application/x-ndjson", OTHER + "\n{\"title\":\"\"}\n");
    post("write", "application/x-ndjson", "{}");
    post("none", "application/json", OTHER);
    post("delete", "application/json", OTHER);
    post("write", "text/plain", OTHER);
    post("write", "application/x-ndjson", "{}\n".repeat(Delivery.MOST_ARTICLES + 1));
    delete("write", "/api/articles/a");
    delete("none", "/api/articles/a");
    delete("delete", "/api/articles/a?refresh=no");
    delete("delete", "/api/articles/none");
    for (String key : List.of("none", "write", "admin")) {
      reindex("GET", key);
      reindex("POST", key);
    }
    server.fillDisk(true);
    post("write", "application/json", OTHER);
    delete("delete", "/api/articles/a");
    server.fillDisk(false);
    delete("delete", "/api/articles/a?refresh=wait");
    server.loseKeys();
    post("write", "application/json", OTHER);
    delete("delete", "/api/articles/uk-en");
  }

  /** More at once than a server lets in, of each kind of request. */
  private static void crowd() {
    server.block();
    List<CompletableFuture<Integer>> crowd = new ArrayList<>();
    for (Operation operation : CONTRACT.operations()) {
      if (searches(operation)) {
        HttpRequest request = HttpRequest.newBuilder(address(operation)).build();
        List<CompletableFuture<Integer>> alike =
            Stream.generate(() -> CLIENT.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .limit(MORE_THAN_ARE_LET_IN)
                .map(sent -> sent.thenApply(HttpResponse::statusCode))
                .toList();
        CompletableFuture.anyOf(alike.toArray(CompletableFuture<?>[]::new)).join();
        get(operation);
        crowd.addAll(alike);
      }
    }
    server.unblock();
    assertThat(crowd).map(CompletableFuture::join).contains(503).isSubsetOf(200, 503, 504);
  }

  private static boolean searches(Operation operation) {
    return operation.method().equals("GET")
        && !operation.path().startsWith("/health/")
        && operation.described().at("/responses/503").isObject();
  }

  private static URI address(Operation operation) {
    return URI.create(server.address() + operation.path().replace("{id}", "uk-en"));
  }

  private static void get(Operation operation) {
    get(operation.path().replace("{id}", "uk-en"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  private static void post(String key, String type, String body) {
    send(
        "POST",
        "/api/articles?refresh=wait",
        BodyPublishers.ofString(body),
        "Authorization",
        "Bearer " + server.key(key),
        "Content-Type",
        type);
  }

  private static void delete(String key, String path) {
    send("DELETE", path, BodyPublishers.noBody(), "Authorization", "Bearer " + server.key(key));
  }

  private static void reindex(String method, String key) {
    send(
        method,
        "/api/admin/reindex",
        BodyPublishers.noBody(),
        "Authorization",
        "Bearer " + server.key(key));
  }

  private static HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.address() + path)).method(method, body);
      if (headers.length > 0) {
        request.headers(headers);
      }
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      Answer answer = new Answer(operation(method, path.replaceFirst("\\?.*", "")), response);
      ANSWERS.put(
          ANSWERS.size() + " " + method + " " + path + ": " + response.statusCode(), answer);
      return response;
    } catch (Exception e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  private static Operation operation(String method, String path) {
    return CONTRACT.operations().stream()
        .filter(known -> known.method().equals(method))
        .filter(known -> path.matches(known.path().replace("{id}", "[^/]+")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(method + " " + path + " is not described"));
  }

  static Set<String> answers() {
    return ANSWERS.keySet();
  }

  private static Answer answer(String name) {
    return Optional.ofNullable(ANSWERS.get(name)).orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void anAnswerIsAsDescribed(String name) throws Exception {
    Answer answer = answer(name);
    JsonNode described = CONTRACT.document().at(answer.pointer());
    assertThat(described.isObject()).as("the status is described").isTrue();
    Optional<String> type =
        answer.response().headers().firstValue("Content-Type").map(t -> t.replaceFirst(";.*", ""));
    assertThat(described.path("content").fieldNames())
        .toIterable()
        .isEqualTo(type.stream().toList());
    if (type.isPresent() && type.get().endsWith("json")) {
      String schema = Contract.pointer(answer.pointer() + "/content", type.get(), "schema");
      assertThat(CONTRACT.mistakes(schema, JSON.readTree(answer.response().body()))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void itsHeadersAreThoseDescribed(String name) {
    Answer answer = answer(name);
    JsonNode described = CONTRACT.document().at(answer.pointer() + "/headers");
    described
        .properties()
        .forEach(
            header -> {
              Optional<String> value = answer.response().headers().firstValue(header.getKey());
              assertThat(value).as(header.getKey()).isPresent();
              String schema =
                  CONTRACT.resolved(
                          Contract.pointer(answer.pointer() + "/headers", header.getKey()))
                      + "/schema";
              assertThat(CONTRACT.mistakes(schema, node(value.get()))).isEmpty();
            });
    for (String header : TELLING) {
      assertThat(answer.response().headers().firstValue(header).isPresent())
          .as(header)
          .isEqualTo(described.has(header));
    }
  }

  private static JsonNode node(String value) {
    return value.matches("[0-9]+")
        ? IntNode.valueOf(Integer.parseInt(value))
        : TextNode.valueOf(value);
  }

  @Test
  void everyDescribedAnswerWasSeen() {
    Set<String> seen = ANSWERS.values().stream().map(Answer::pointer).collect(Collectors.toSet());
    for (Operation operation : CONTRACT.operations()) {
      operation
          .described()
          .get("responses")
          .fieldNames()
          .forEachRemaining(
              status -> {
                String pointer =
                    CONTRACT.resolved(Contract.pointer(operation.pointer(), "responses", status));
                assertThat(seen).as(operation + " " + status).contains(pointer);
              });
    }
  }

  @Test
  void everyOperationWasAskedWithSuccess() {
    assertThat(
            ANSWERS.values().stream()
                .filter(answer -> answer.response().statusCode() < 300)
                .map(answer -> answer.operation().toString())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            CONTRACT.operations().stream().map(Operation::toString).toList());
  }

  @Test
  void everyDescribedMemberWasSeen() throws Exception {
    Set<String> described = new TreeSet<>();
    Set<String> seen = new TreeSet<>(Set.of(NEEDS_LUCK));
    for (Answer answer : ANSWERS.values()) {
      Optional<String> type = answer.response().headers().firstValue("Content-Type");
      if (type.isPresent() && type.get().contains("json")) {
        String schema =
            Contract.pointer(
                answer.pointer() + "/content", type.get().replaceFirst(";.*", ""), "schema");
        CONTRACT.members(
            schema,
            JSON.readTree(answer.response().body()),
            (member, there) -> {
              described.add(member);
              if (there) {
                seen.add(member);
              }
            });
      }
    }
    assertThat(described).hasSizeGreaterThan(80);
    assertThat(seen).containsAll(described);
  }

  @Test
  void everyRouteIsDescribed() throws Exception {
    Set<String> described =
        CONTRACT.operations().stream().map(Operation::path).collect(Collectors.toSet());
    assertThat(described)
        .containsAll(
            Routes.paths(
                    DEFAULTS,
                    server.search(),
                    new Labels(Vocabulary.builtIn()),
                    Optional.empty(),
                    new Operations(new Metrics(), new Readiness(false, Clock.systemUTC())),
                    new Routes.HostsView(List.of(), ""))
                .keySet());
    assertThat(described)
        .containsAll(
            StaticFiles.load(DEFAULTS.embedding()).paths().stream()
                .filter(file -> file.matches(".*\\.(html|yaml)|/widget/.*"))
                .map(file -> file.replaceFirst("(index)?\\.html$", ""))
                .toList());
  }

  @Test
  void aPathTakesTheDescribedMethodsAndNoOther() throws Exception {
    Map<String, Set<String>> methods = new LinkedHashMap<>();
    for (Operation operation : CONTRACT.operations()) {
      Set<String> allowed = methods.computeIfAbsent(operation.path(), p -> new TreeSet<>());
      allowed.add(operation.method());
      if (operation.method().equals("GET")) {
        allowed.add("HEAD");
      }
    }
    for (Map.Entry<String, Set<String>> path : methods.entrySet()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(server.address() + path.getKey().replace("{id}", "uk-en")))
              .method("PATCH", BodyPublishers.noBody())
              .build();
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(List.of(response.headers().firstValue("Allow").orElseThrow().split(", ", -1)))
          .as(path.getKey())
          .containsExactlyInAnyOrderElementsOf(path.getValue());
      assertThat(CONTRACT.mistakes("/components/schemas/Problem", JSON.readTree(response.body())))
          .isEmpty();
    }
  }

  @Test
  void aRouteTakesTheDescribedParametersAndNoOther() throws Exception {
    Set<String> names = new LinkedHashSet<>(SearchParameters.ALL);
    CONTRACT.operations().forEach(operation -> names.addAll(parameters(operation)));
    for (Operation operation : CONTRACT.operations()) {
      Set<String> described = parameters(operation);
      if (operation.method().equals("GET") && !described.isEmpty()) {
        assertThat(names.stream().filter(name -> isKnown(operation, name)))
            .as(operation.toString())
            .containsExactlyInAnyOrderElementsOf(described);
      }
    }
    assertThat(names).contains("q", "country", "refresh");
  }

  private static Set<String> parameters(Operation operation) {
    return CONTRACT
        .parameters(operation)
        .filter(parameter -> parameter.get("in").asText().equals("query"))
        .map(parameter -> parameter.get("name").asText())
        .collect(Collectors.toSet());
  }

  private static boolean isKnown(Operation operation, String parameter) {
    String path = operation.path().replace("{id}", "uk-en") + "?" + parameter + "=";
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return !response.body().contains("problem/unknown-parameter");
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bounds")
  void aParameterIsTakenToItsBoundsAndNoFurther(String query, boolean taken) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "/api/search?" + query)).build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(taken ? 200 : 400);
  }

  /** The bounds that the schemas of the parameters name, and one beyond each. */
  static Stream<Object[]> bounds() {
    List<Object[]> bounds = new ArrayList<>();
    JsonNode parameters = CONTRACT.document().at("/components/parameters");
    for (JsonNode parameter : parameters) {
      JsonNode schema = CONTRACT.resolved(parameter.get("schema"));
      String name = parameter.get("name").asText();
      if (schema.has("maximum") && !name.equals("page")) {
        int most = schema.get("maximum").asInt();
        int least = schema.get("minimum").asInt();
        bounds.add(new Object[] {name + "=" + most, true});
        bounds.add(new Object[] {name + "=" + (most + 1), false});
        bounds.add(new Object[] {name + "=" + least, true});
        bounds.add(new Object[] {name + "=" + (least - 1), false});
      }
      for (JsonNode value : schema.path("enum")) {
        if (!name.equals("refresh")) {
          bounds.add(new Object[] {name + "=" + value.asText(), true});
          bounds.add(new Object[] {name + "=" + value.asText() + "x", false});
        }
      }
      if (schema.path("format").asText().equals("date")) {
        bounds.add(new Object[] {name + "=2025-02-28", true});
        bounds.add(new Object[] {name + "=2025-02-30", false});
      }
    }
    return bounds.stream();
  }
}
