package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.ArticleSearch;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Optional;

/** {@code GET /api/articles/{id}} */
final class ArticleHandler implements HttpHandler {
  /** What follows is the id; the router would end it at a question mark, encoded or not. */
  private static final String PREFIX = "/api/articles/";

  private final ArticleSearch search;
  private final Labels labels;

  ArticleHandler(ArticleSearch search, Labels labels) {
    this.search = search;
    this.labels = labels;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Language language = SearchParameters.labelsOnly(exchange.getQueryParameters());
    Article article =
        find(exchange, search)
            .orElseThrow(() -> ProblemException.notFound("no article has this id"));
    Json.send(exchange, StatusCodes.OK, ArticleView.of(article, labels, language));
  }

  /**
   * The article of the path. The server decodes all of a path but slashes of either kind, and an id
   * may hold them.
   */
  static Optional<Article> find(HttpServerExchange exchange, ArticleSearch search) {
    String id = exchange.getRequestPath().substring(PREFIX.length());
    return search
        .article(id)
        .or(() -> search.article(id.replaceAll("(?i)%2F", "/").replaceAll("(?i)%5C", "\\\\")));
  }
}
