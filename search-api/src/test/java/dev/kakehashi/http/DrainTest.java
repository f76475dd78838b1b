package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that wait: for a server that ends, and for a thread. */
final class DrainTest {
  private static final String HEAD = " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

  @TempDir private Path folder;

  private static Socket send(LiveServer server, String line) throws Exception {
    Socket socket = Served.connect(server.port());
    socket.getOutputStream().write((line + HEAD).getBytes(US_ASCII));
    return socket;
  }

  private static String answer(LiveServer server, String line) throws Exception {
    try (Socket socket = send(server, line)) {
      return Served.answer(socket);
    }
  }

  @Test
  void whatRunsEndsAndWhatComesIsSentElsewhere() throws Exception {
    try (LiveServer server = new LiveServer(folder, Shelf.ALL)) {
      server.block();
      try (Socket running = send(server, "GET /api/search?q=japan")) {
        while (!metrics(server).contains("kakehashi_lane_requests{lane=\"searches\"} 1.0\n")) {
          Thread.sleep(10);
        }
        CompletableFuture<Void> ended = CompletableFuture.runAsync(server::drain);
        String refused = "";
        while (!refused.startsWith("HTTP/1.1 503 ")) {
          refused = answer(server, "OPTIONS /api/search");
        }
        assertThat(refused)
            .contains("\r\nRetry-After: 1\r\n", "\r\nConnection: close\r\n", "problem/draining");
        assertThat(answer(server, "POST /api/articles"))
            .startsWith("HTTP/1.1 503 ")
            .contains("\r\nRetry-After: 1\r\n", "problem/draining");
        assertThat(answer(server, "GET /health/live")).startsWith("HTTP/1.1 200 ");
        assertThat(ended).isNotDone();
        server.unblock();
        assertThat(Served.answer(running)).startsWith("HTTP/1.1 200 ").contains("\"total\":");
        ended.join();
      }
    }
  }

  private static String metrics(LiveServer server) throws Exception {
    return Served.raw(
        server.port(), "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
  }

  @Test
  void whoWaitedAWholeDeadlineForAThreadIsToldToComeAgain() throws Exception {
    try (LiveServer server =
        new LiveServer(folder, Shelf.ALL, "searches-at-once", "1000", "search-timeout", "300ms")) {
      server.block();
      List<Socket> waiting = new ArrayList<>();
      for (int i = 0; i < Listener.TASK_THREADS; i++) {
        waiting.add(send(server, "GET /api/search?q=japan"));
      }
      Thread.sleep(200); // until each of these has its thread
      try (Socket last = send(server, "GET /api/search?q=late")) {
        Thread.sleep(1500);
        server.unblock();
        byte[] begin = last.getInputStream().readNBytes("HTTP/1.1 503 ".length());
        assertThat(new String(begin, US_ASCII)).isEqualTo("HTTP/1.1 503 ");
        assertThat(Served.answer(last)).contains("\r\nRetry-After: 1\r\n", "problem/busy");
      } finally {
        for (Socket socket : waiting) {
          socket.close();
        }
      }
    }
  }
}
