package dev.kakehashi.samples.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody else's site, reached at two origins: one that the search server was told of, and one
 * that it was not.
 */
final class HostSite implements AutoCloseable {
  /**
   * @param policy of content security; empty for none
   */
  record File(String text, String type, String policy) {}

  private final Map<String, File> files = new ConcurrentHashMap<>();
  private final HttpServer server;

  HostSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String known() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String unknown() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void put(String path, File file) {
    files.put(path, file);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      File file = files.get(exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", file.type + "; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      if (!file.policy.isEmpty()) {
        exchange.getResponseHeaders().set("Content-Security-Policy", file.policy);
      }
      byte[] bytes = file.text.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
