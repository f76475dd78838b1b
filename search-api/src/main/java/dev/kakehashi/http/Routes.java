package dev.kakehashi.http;

import dev.kakehashi.search.ArticleSearch;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.vocabulary.Vocabulary;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole surface in one expression, outermost first. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private static final Map<HttpString, String> SECURITY_HEADERS =
      Map.of(
          new HttpString("Content-Security-Policy"), CONTENT_SECURITY_POLICY,
          new HttpString("X-Content-Type-Options"), "nosniff",
          new HttpString("Referrer-Policy"), "strict-origin-when-cross-origin",
          new HttpString("Cross-Origin-Opener-Policy"), "same-origin");

  private Routes() {}

  static HttpHandler of(SearchEngine search, Vocabulary vocabulary) {
    Labels labels = new Labels(vocabulary);
    return onWorkerThread(
        withSecurityHeaders(
            problemsAsJson(
                reading(
                        Map.of(
                            "/api/search",
                            new SearchHandler(search, labels),
                            "/api/pairs",
                            new PairsHandler(search, labels),
                            "/search.atom",
                            new AtomHandler(search, labels),
                            "/search.csv",
                            new CsvHandler(search, labels),
                            "/opensearch.xml",
                            new OpenSearchHandler(),
                            "/api/suggest",
                            new SuggestHandler(search),
                            "/api/articles/{id}",
                            articles(search, labels),
                            "/api/articles/{id}/similar",
                            articles(search, labels),
                            "/health/live",
                            exchange -> healthy(exchange, "live"),
                            "/health/ready",
                            exchange -> ready(exchange, search)))
                    .setInvalidMethodHandler(Routes::methodNotAllowed)
                    .setFallbackHandler(onlyReading(StaticFiles.load())))));
  }

  /** Told apart here, for the router takes a question mark in an id for the end of the path. */
  private static HttpHandler articles(SearchEngine search, Labels labels) {
    HttpHandler article = new ArticleHandler(search, labels);
    HttpHandler similar = new SimilarHandler(search, labels);
    return exchange -> {
      boolean asksForSimilar = exchange.getRequestPath().endsWith(SimilarHandler.ENDING);
      (asksForSimilar ? similar : article).handleRequest(exchange);
    };
  }

  /** Whatever can be got can be asked for its headers alone. */
  private static RoutingHandler reading(Map<String, HttpHandler> handlers) {
    RoutingHandler routes = new RoutingHandler(false);
    handlers.forEach((path, handler) -> routes.get(path, handler).add(Methods.HEAD, path, handler));
    return routes;
  }

  /** Outermost: after the hand-over to a worker, handlers outside this one see no exception. */
  private static HttpHandler onWorkerThread(HttpHandler next) {
    return new BlockingHandler(
        next); // pooled platform threads: Lucene keeps its tokenizers per thread
  }

  private static HttpHandler withSecurityHeaders(HttpHandler next) {
    return exchange -> {
      SECURITY_HEADERS.forEach((name, value) -> exchange.getResponseHeaders().put(name, value));
      next.handleRequest(exchange);
    };
  }

  private static HttpHandler problemsAsJson(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (ProblemException e) {
        Json.sendProblem(exchange, e.problem());
      } catch (Exception e) {
        LOG.error("request failed: {}", exchange.getRequestPath(), e);
        ProblemException failure =
            ProblemException.of(
                StatusCodes.INTERNAL_SERVER_ERROR, "the server could not answer; it was logged");
        Json.sendProblem(exchange, failure.problem());
      }
    };
  }

  private static HttpHandler onlyReading(HttpHandler next) {
    return exchange -> {
      HttpString method = exchange.getRequestMethod();
      if (!method.equals(Methods.GET) && !method.equals(Methods.HEAD)) {
        methodNotAllowed(exchange);
      }
      next.handleRequest(exchange);
    };
  }

  private static void methodNotAllowed(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
    throw ProblemException.of(
        StatusCodes.METHOD_NOT_ALLOWED, exchange.getRequestMethod() + " is not possible here");
  }

  private static void healthy(HttpServerExchange exchange, String status) {
    Json.send(exchange, StatusCodes.OK, new HealthView(status, null));
  }

  private static void ready(HttpServerExchange exchange, ArticleSearch search) {
    Json.send(exchange, StatusCodes.OK, new HealthView("ready", search.size()));
  }

  record HealthView(String status, @Nullable Integer articles) {}
}
