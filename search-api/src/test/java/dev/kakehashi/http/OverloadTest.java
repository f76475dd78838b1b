package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More than the server can do, and clients that hold it up. */
final class OverloadTest {
  private static final String SEARCH =
      "GET /api/search?q=japan HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

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
