package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.ArticleSearch;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** {@code GET /api/articles/{id}} */
final class ArticleHandler implements HttpHandler {
  private final ArticleSearch search;
  private final Labels labels;

  ArticleHandler(ArticleSearch search, Labels labels) {
    this.search = search;
    this.labels = labels;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Language language = SearchParameters.labelsOnly(exchange.getQueryParameters());
    Article article = ArticlePath.find(exchange, "", search::article);
    Json.send(exchange, ArticleView.of(article, labels, language));
  }
}
