package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Configuration.Embedding;
import dev.kakehashi.configuration.Configuration.Limits;
import dev.kakehashi.search.ExcessiveQueryException;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole surface in one expression, outermost first. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private static final ProblemException.Problem QUERY_TIMEOUT =
      ProblemException.of(
              ProblemType.QUERY_TIMEOUT, "this took too long; ask for less, as it will again")
          .problem();

  private static final ProblemException.Problem EXCESSIVE_QUERY =
      ProblemException.badRequest("q asks for too much at once; use fewer words").problem();

  private static final Set<HttpString> BODILESS =
      Set.of(Methods.GET, Methods.HEAD, Methods.DELETE, Methods.OPTIONS);

  private static final String ARTICLES = "/api/articles";
  private static final String WIDGET = "/widget/v1/trade-news-search.js";
  private static final String ARTICLE = "/api/articles/{id}";
  private static final String REINDEX = "/api/admin/reindex";

  private Routes() {}

  static HttpHandler of(
      Configuration configuration,
      SearchEngine search,
      Vocabulary vocabulary,
      Optional<WriteSide> writes,
      Operations operations) {
    Embedding embedding = configuration.embedding();
    Labels labels = new Labels(vocabulary);
    KeyAccess keys = keys(configuration, writes, operations);
    HttpHandler post =
        writes
            .<HttpHandler>map(side -> new PostHandler(side, keys, new Tagger(vocabulary)))
            .orElse(Routes::noWrites);
    HttpHandler delete =
        writes
            .<HttpHandler>map(side -> new DeleteHandler(side, keys, search))
            .orElse(Routes::noWrites);
    Optional<ReindexHandler> reindex =
        writes.map(
            side ->
                new ReindexHandler(side, keys, new Tagger(vocabulary), operations.reindexing()));
    StaticFiles files = StaticFiles.load(embedding);
    HostsView hosts = new HostsView(embedding.frameAncestors(), files.integrity(WIDGET));
    HttpHandler routes =
        problemsAsJson(
            reading(paths(configuration, search, labels, writes, operations, hosts))
                .post(ARTICLES, post)
                .delete(ARTICLE, delete)
                .post(REINDEX, reindex.map(ReindexHandler::begin).orElse(Routes::noWrites))
                .get(REINDEX, reindex.map(ReindexHandler::tell).orElse(Routes::noWrites))
                .add(
                    Methods.HEAD,
                    REINDEX,
                    reindex.map(ReindexHandler::tell).orElse(Routes::noWrites))
                .setInvalidMethodHandler(Routes::methodNotAllowed)
                .setFallbackHandler(onlyReading(files)));
    return new SecurityHeaders(
        embedding,
        guarded(configuration, operations, onWorkerThread(CrossOrigin.of(embedding, routes))));
  }

  /** What is looked at before a thread is spent on a request. */
  private static HttpHandler guarded(
      Configuration configuration, Operations operations, HttpHandler next) {
    Limits limits = configuration.limits();
    HttpHandler lanes = new Lanes(limits, operations.metrics(), next);
    HttpHandler timed =
        new AnswerClock(limits.body(), new BodyClock(limits.body(), withWantedBody(lanes)));
    return withKnownFraming(Hosts.of(configuration, new Draining(operations.readiness(), timed)));
  }

  /** A thread that has answered would wait for the rest of a body that nobody asked for. */
  private static HttpHandler withWantedBody(HttpHandler next) {
    return exchange -> {
      if (exchange.isRequestComplete() || exchange.getRequestMethod().equals(Methods.POST)) {
        next.handleRequest(exchange);
      } else {
        exchange.setPersistent(false);
        Json.sendProblem(exchange, unwantedBody(exchange).problem());
      }
    };
  }

  private static ProblemException unwantedBody(HttpServerExchange exchange) {
    return BODILESS.contains(exchange.getRequestMethod())
        ? ProblemException.of(ProblemType.INVALID_REQUEST, "only POST takes a body")
        : impossible(exchange);
  }

  /** All that is got by GET, but files. */
  static Map<String, HttpHandler> paths(
      Configuration configuration,
      SearchEngine search,
      Labels labels,
      Optional<WriteSide> writes,
      Operations operations,
      HostsView hosts) {
    KeyAccess keys = keys(configuration, writes, operations);
    Map<String, HttpHandler> paths =
        new HashMap<>(searches(search, configuration.limits(), labels));
    if (configuration.operation().readKey()) {
      paths.replaceAll((path, handler) -> new ReadAccess(keys, handler));
    }
    paths.put("/opensearch.xml", new OpenSearchHandler());
    paths.put("/embed/hosts.json", exchange -> Json.send(exchange, hosts));
    paths.put("/health/live", HealthHandler::live);
    paths.put("/health/ready", new HealthHandler(operations.readiness(), search));
    paths.put(
        "/metrics",
        new MetricsHandler(operations.metrics(), configuration.operation().metrics(), keys));
    return paths;
  }

  /** What tells of articles. */
  private static Map<String, HttpHandler> searches(
      SearchEngine search, Limits limits, Labels labels) {
    TimedEngine searching = new TimedEngine(search, limits.search());
    TimedEngine suggesting = new TimedEngine(search, limits.suggest());
    TimedEngine exporting = new TimedEngine(search, limits.export());
    HttpHandler articles = articles(searching, labels);
    return Map.ofEntries(
        Map.entry("/api/search", new SearchHandler(searching, labels)),
        Map.entry("/api/pairs", new PairsHandler(searching, labels)),
        Map.entry("/search.atom", new AtomHandler(exporting, labels)),
        Map.entry("/search.csv", new CsvHandler(exporting, labels)),
        Map.entry("/api/suggest", new SuggestHandler(suggesting)),
        Map.entry(ARTICLE, articles),
        Map.entry("/api/articles/{id}/similar", articles));
  }

  /** Told apart here, for the router takes a question mark in an id for the end of the path. */
  private static HttpHandler articles(TimedEngine search, Labels labels) {
    HttpHandler article = new ArticleHandler(search.engine(), labels);
    HttpHandler similar = new SimilarHandler(search, labels);
    return exchange -> {
      boolean asksForSimilar =
          ArticlePath.endsWith(exchange.getRequestPath(), SimilarHandler.ENDING);
      (asksForSimilar ? similar : article).handleRequest(exchange);
    };
  }

  private static KeyAccess keys(
      Configuration configuration, Optional<WriteSide> writes, Operations operations) {
    return new KeyAccess(
        writes.map(WriteSide::keys), operations.wrongKeys(), configuration.limits().wrongKeys());
  }

  private static void noWrites(HttpServerExchange exchange) {
    throw ProblemException.of(
        ProblemType.WRITES_OFF,
        "this server takes no articles; start it with --keys to change that");
  }

  /** The server would take a body of a framing it does not know for an empty one. */
  private static HttpHandler withKnownFraming(HttpHandler next) {
    return exchange -> {
      HeaderValues framing = exchange.getRequestHeaders().get(Headers.TRANSFER_ENCODING);
      if (framing == null || List.copyOf(framing).equals(List.of("chunked"))) {
        next.handleRequest(exchange);
      } else {
        exchange.setPersistent(false);
        Json.sendProblem(
            exchange,
            ProblemException.of(
                    ProblemType.INVALID_REQUEST, "Transfer-Encoding is chunked or absent")
                .problem());
      }
    };
  }

  /** Whatever can be got can be asked for its headers alone. */
  private static RoutingHandler reading(Map<String, HttpHandler> handlers) {
    RoutingHandler routes = new RoutingHandler(false);
    handlers.forEach((path, handler) -> routes.get(path, handler).add(Methods.HEAD, path, handler));
    return routes;
  }

  /**
   * Handlers outside this one see no exception. The threads are pooled ones of the platform, for
   * Lucene keeps its tokenizers per thread. None waits until an answer is taken: so who takes his
   * time keeps no thread.
   */
  private static HttpHandler onWorkerThread(HttpHandler next) {
    return exchange -> exchange.dispatch(next);
  }

  private static HttpHandler problemsAsJson(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (ProblemException e) {
        Json.sendProblem(exchange, e.problem());
      } catch (OverdueException e) {
        Json.sendProblem(exchange, QUERY_TIMEOUT);
      } catch (ExcessiveQueryException e) {
        Json.sendProblem(exchange, EXCESSIVE_QUERY);
      } catch (Exception e) {
        LOG.error("request {} failed: {}", RequestId.of(exchange), exchange.getRequestPath(), e);
        ProblemException failure =
            ProblemException.of(ProblemType.FAULT, "the server could not answer; it was logged");
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
    throw impossible(exchange);
  }

  private static ProblemException impossible(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.ALLOW, allowed(exchange.getRequestPath()));
    return ProblemException.of(
        ProblemType.METHOD_NOT_ALLOWED, exchange.getRequestMethod() + " is not possible here");
  }

  private static String allowed(String path) {
    if (path.equals(ARTICLES)) {
      return "POST";
    }
    if (path.equals(REINDEX)) {
      return "GET, HEAD, POST";
    }
    boolean article =
        path.startsWith(ARTICLES + "/") && !ArticlePath.endsWith(path, SimilarHandler.ENDING);
    return article ? "GET, HEAD, DELETE" : "GET, HEAD";
  }

  /**
   * @param frameAncestors whom the framed page may tell its height
   * @param integrity of the widget's script
   */
  record HostsView(List<String> frameAncestors, String integrity) {}
}
