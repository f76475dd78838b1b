package dev.kakehashi.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Views as JSON. Only records of this package's views go through it. */
final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** What keeps a server from answering is mostly over by then. */
  private static final String RETRY_SECONDS = "1";

  static final String PROBLEM_TYPE = "application/problem+json";

  private static final String TYPE = "application/json; charset=utf-8";

  /** Differs each time, and says nothing new. */
  private static final Pattern TIME = Pattern.compile("\"tookMillis\":[0-9]+");

  private Json() {}

  /** As bodies and as the terminal show it. */
  static String of(Object view) {
    return GSON.toJson(view);
  }

  /** What was done or is so just now. */
  static void send(HttpServerExchange exchange, int status, Object view) {
    send(exchange, status, TYPE, of(view));
  }

  /** What was asked for, with its tag: it is not sent to those who have it. */
  static void send(HttpServerExchange exchange, Object view) {
    String json = of(view);
    byte[] said = TIME.matcher(json).replaceFirst("").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    if (!EntityTag.isKnown(exchange, EntityTag.of(said))) {
      send(exchange, StatusCodes.OK, TYPE, json);
    }
  }

  static void sendProblem(HttpServerExchange exchange, ProblemException.Problem problem) {
    sendProblem(exchange, problem.status(), problem);
  }

  /** For a problem that tells more than most. */
  static void sendProblem(HttpServerExchange exchange, int status, Object problem) {
    JsonObject body = withRequest(problem, RequestId.of(exchange));
    Outcome.problem(exchange, ProblemType.ofAddress(body.get("type").getAsString()));
    send(exchange, status, PROBLEM_TYPE, GSON.toJson(body));
  }

  /** The body of a problem, where there is no exchange. */
  static String problem(ProblemException.Problem problem, String request) {
    return GSON.toJson(withRequest(problem, request));
  }

  private static JsonObject withRequest(Object problem, String request) {
    JsonObject body = GSON.toJsonTree(problem).getAsJsonObject();
    body.addProperty("request", request);
    return body;
  }

  private static void send(HttpServerExchange exchange, int status, String type, String json) {
    if (status == StatusCodes.SERVICE_UNAVAILABLE) {
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_SECONDS);
    }
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    Compression.send(exchange, bytes);
  }
}
