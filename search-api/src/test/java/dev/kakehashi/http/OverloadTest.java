package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More than the server can do, and clients that hold it up. */
final class OverloadTest {
  private static final String SEARCH = request("GET /api/search?q=japan");
  private static final String METRICS = request("GET /metrics");
  private static final String REMOVAL = request("DELETE /api/articles/uk-en");

  private static String request(String what) {
    return what + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
  }

  @Test
  void whoIsNotServedIsToldWhenToComeAgain() throws Exception {
    try (Served served = new Served(Shelf.ALL, "searches-at-once", "2");
        ExecutorService clients = Executors.newFixedThreadPool(40)) {
      List<CompletableFuture<String>> answers =
          IntStream.range(0, 400)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> search(served), clients))
              .toList();
      int found = 0;
      for (CompletableFuture<String> answer : answers) {
        if (answer.join().startsWith("HTTP/1.1 200 ")) {
          found++;
        } else {
          assertThat(answer.join())
              .startsWith("HTTP/1.1 503 ")
              .contains("\r\nRetry-After: 1\r\n", "problem/busy");
        }
      }
      assertThat(found).isPositive();
      assertThat(search(served)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void whoIsInALaneAndWhoFoundItFullIsCounted() throws Exception {
    try (Served served = new Served(Shelf.ALL, "writes-at-once", "1")) {
      try (Socket held = served.connect()) {
        held.getOutputStream()
            .write(
                "POST /api/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n"
                    .getBytes(US_ASCII));
        awaitMetric(served, "kakehashi_lane_requests{lane=\"writes\"} 1.0\n");
        assertThat(served.raw(REMOVAL)).startsWith("HTTP/1.1 503 ");
        assertThat(served.raw(METRICS))
            .contains("\nkakehashi_lane_refusals_total{lane=\"writes\"} 1.0\n")
            .contains("\nkakehashi_lane_refusals_total{lane=\"searches\"} 0.0\n")
            .contains("\nkakehashi_lane_requests{lane=\"suggestions\"} 0.0\n")
            .contains("\nkakehashi_lane_requests{lane=\"exports\"} 0.0\n");
      }
      awaitMetric(served, "kakehashi_lane_requests{lane=\"writes\"} 0.0\n");
    }
  }

  /** Each asks for far more than its connection holds, and takes nothing. */
  @Test
  void whoDoesNotTakeHisAnswersHurtsNobodyAndIsCutOff() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try (Served served = new Served(Shelf.ALL, "body-timeout", "4s")) {
      for (int i = 0; i < 20; i++) { // more than there are threads
        Socket socket = new Socket();
        idle.add(socket);
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(Served.PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.port()));
        String asked = "GET /openapi.yaml HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(200);
        socket.getOutputStream().write(asked.getBytes(US_ASCII));
      }
      awaitMetric(served, "kakehashi_lane_requests{lane=\"searches\"} 20.0\n");
      assertThat(search(served)).startsWith("HTTP/1.1 200 ");
      awaitMetric(served, "kakehashi_lane_requests{lane=\"searches\"} 0.0\n");
      for (Socket socket : idle) {
        assertThat(count(Served.answer(socket), "openapi: 3.1")).isLessThan(200);
      }
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static void awaitMetric(Served served, String line) throws Exception {
    while (!served.raw(METRICS).contains("\n" + line)) {
      Thread.sleep(10);
    }
  }

  private static String search(Served served) {
    try {
      return served.raw(SEARCH);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void slowClientsDoNotHurtOthers() throws Exception {
    List<Socket> held = new ArrayList<>();
    try (Served served = new Served(Shelf.ALL)) {
      for (int i = 0; i < 150; i++) {
        Socket socket = served.connect();
        held.add(socket);
        String begun =
            switch (i % 3) {
              case 0 -> ""; // says nothing
              case 1 -> "GET /api/search?q=ja"; // a head without an end
              default -> // a body that does not come, though nobody asked for one
                  "GET /api/search HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9999\r\n\r\n";
            };
        socket.getOutputStream().write(begun.getBytes(US_ASCII));
      }
      for (int i = 0; i < 20; i++) {
        assertThat(search(served)).startsWith("HTTP/1.1 200 ");
      }
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }
}
