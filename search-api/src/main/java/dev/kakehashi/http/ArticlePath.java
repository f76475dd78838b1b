package dev.kakehashi.http;

import io.undertow.server.HttpServerExchange;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the id of an article in a path; the router would end it at a question mark, encoded or not.
 */
final class ArticlePath {
  private static final String PREFIX = "/api/articles/";

  private ArticlePath() {}

  /** Whether the path asks for something of an article: an id may be the same word. */
  static boolean endsWith(String path, String ending) {
    return path.startsWith(PREFIX) && path.substring(PREFIX.length()).endsWith(ending);
  }

  /**
   * What is found under the id.
   *
   * @param ending of the path, after the id
   */
  static <T> T find(
      HttpServerExchange exchange, String ending, Function<String, Optional<T>> byId) {
    String path = exchange.getRequestPath();
    String id = path.substring(PREFIX.length(), path.length() - ending.length());
    return byId.apply(id)
        .or(() -> byId.apply(withSlashes(id)))
        .orElseThrow(() -> ProblemException.notFound("no article has this id"));
  }

  /** The server decodes all of a path but slashes of either kind, and an id may hold them. */
  private static String withSlashes(String id) {
    return id.replaceAll("(?i)%2F", "/").replaceAll("(?i)%5C", "\\\\");
  }
}
