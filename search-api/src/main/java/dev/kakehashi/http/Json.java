package dev.kakehashi.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;

/** Views as JSON. Only records of this package's views go through it. */
final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  /** As bodies and as the terminal show it. */
  static String of(Object view) {
    return GSON.toJson(view);
  }

  static void send(HttpServerExchange exchange, int status, Object view) {
    send(exchange, status, "application/json; charset=utf-8", view);
  }

  static void sendProblem(HttpServerExchange exchange, ProblemException.Problem problem) {
    sendProblem(exchange, problem.status(), problem);
  }

  /** For a problem that tells more than most. */
  static void sendProblem(HttpServerExchange exchange, int status, Object problem) {
    send(exchange, status, "application/problem+json", problem);
  }

  private static void send(HttpServerExchange exchange, int status, String type, Object view) {
    byte[] bytes = of(view).getBytes(StandardCharsets.UTF_8);
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    Compression.send(exchange, bytes);
  }
}
