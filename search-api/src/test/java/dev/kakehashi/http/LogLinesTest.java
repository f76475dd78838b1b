package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.kakehashi.keys.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the logs say of writes and of slow searches, word by word. */
final class LogLinesTest {
  private static final String REQUEST = "log-lines-test";

  @TempDir private Path folder;

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private volatile boolean diskIsFull;
  private String key;

  private static Logger log(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  @BeforeEach
  void listen() {
    key = WritingServer.key(folder, Scope.WRITE, Scope.DELETE);
    lines.start();
    log("audit").addAppender(lines);
    log("slow").addAppender(lines);
  }

  @AfterEach
  void stop() {
    log("audit").detachAppender(lines);
    log("slow").detachAppender(lines);
  }

  private String keyId() {
    return key.split("_", -1)[1];
  }

  private WritingServer start() {
    return WritingServer.start(folder, 0, index -> new FillableIndex(index, () -> diskIsFull));
  }

  /** The answer, up to the end of the connection. */
  private String send(int port, String line, String headers, String body) throws Exception {
    return Served.raw(
        port,
        line
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nX-Request-Id: "
            + REQUEST
            + "\r\nAuthorization: Bearer "
            + key
            + "\r\n"
            + headers
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private String post(WritingServer server, String body) throws Exception {
    return send(
        server.port(), "POST /api/articles", "Content-Type: application/x-ndjson\r\n", body);
  }

  private List<String> said() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private String audit(String action, int articles, int rejected, String ids, String result) {
    return "{\"action\":\"%s\",\"request\":\"%s\",\"key\":\"%s\",\"address\":\"127.0.0.1\",\"articles\":%d,\"rejected\":%d,\"ids\":[%s],\"result\":\"%s\"}"
        .formatted(action, REQUEST, keyId(), articles, rejected, ids, result);
  }

  private static String articles(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"id\":\"n%d\",\"title\":\"Tin\",\"body\":\"Tin.\"}\n".formatted(i))
        .collect(Collectors.joining());
  }

  @Test
  void eachWriteLeavesALineOfWhoWhatHowManyAndItsEnd() throws Exception {
    try (WritingServer server = start()) {
      post(server, "{\"id\":\"a\\nb\",\"title\":\"Tin\",\"body\":\"Tin.\"}\n{\"id\":\"c\"}\n");
      post(server, articles(1) + "{}\n");
      post(server, "{}\n");
      send(server.port(), "DELETE /api/articles/n0", "", "");
      send(server.port(), "DELETE /api/articles/n0", "", "");
      diskIsFull = true;
      post(server, articles(3));
    }
    assertThat(said())
        .containsExactly(
            audit("put", 1, 1, "\"a b\"", "ok"),
            audit("put", 1, 1, "\"n0\"", "ok"),
            audit("put", 0, 1, "", "nothing-written"),
            audit("delete", 1, 0, "\"n0\"", "ok"),
            audit("delete", 0, 0, "", "not-found"),
            audit("put", 0, 0, "", "disk-full"));
    assertThat(said()).noneMatch(line -> line.contains(key) || line.contains(key.substring(19)));
  }

  @Test
  void whatIsDurableOfAWriteThatFailedIsTold() throws Exception {
    String first =
        IntStream.range(0, 20).mapToObj(i -> "\"n" + i + "\"").collect(Collectors.joining(","));
    try (WritingServer server = start()) {
      String answer = post(server, articles(Delivery.MOST_ARTICLES + 1));
      assertThat(answer).startsWith("HTTP/1.1 413 ");
      server.search.refresh();
      assertThat(server.search.size()).isEqualTo(Delivery.MOST_ARTICLES);
    }
    assertThat(said())
        .containsExactly(audit("put", Delivery.MOST_ARTICLES, 0, first, "body-too-large"));
  }

  @Test
  void whoHasNoKeyLeavesNoLine() throws Exception {
    try (WritingServer server = start()) {
      key = "kakehashi_00000000_x";
      assertThat(post(server, articles(1))).startsWith("HTTP/1.1 401 ");
    }
    assertThat(said()).isEmpty();
  }

  @Test
  void aSlowSearchLeavesALineOfWhatWasTypedAndNothingOfWhoTypedIt() throws Exception {
    String typed = "tin%0A2026-01-01T00:00:00.000Z%20ERROR%20forged%1B[31m";
    try (Served served = new Served(dev.kakehashi.search.Shelf.ALL, "slow-query", "0s")) {
      send(served.port(), "GET /api/search?q=" + typed, "", "");
      send(served.port(), "GET /api/search?q=" + "a".repeat(300), "", "");
      send(served.port(), "GET /api/suggest?q=ti&bogus=1", "", "");
    }
    String took = " took [0-9]+ ms, ";
    assertThat(said()).hasSize(3);
    assertThat(said().get(0))
        .matches(
            "/api/search"
                + took
                + "ok, request log-lines-test: tin 2026-01-01T00:00:00.000Z ERROR forged \\[31m");
    assertThat(said().get(1)).matches("/api/search" + took + "ok, request log-lines-test: a{256}…");
    assertThat(said().get(2))
        .matches("/api/suggest" + took + "unknown-parameter, request log-lines-test: ti");
    assertThat(said()).noneMatch(line -> line.contains(key) || line.contains("127.0.0.1"));
  }
}
