package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.ArticleSearch;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Deque;
import java.util.Optional;

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
    String id = single(exchange, "id").orElseThrow();
    Article article =
        search.article(id).orElseThrow(() -> ProblemException.notFound("no article has this id"));
    Json.send(exchange, StatusCodes.OK, ArticleView.of(article, labels, language(exchange)));
  }

  private static Language language(HttpServerExchange exchange) {
    return single(exchange, "lang").map(SearchParameters::labelLanguage).orElse(Language.ENGLISH);
  }

  private static Optional<String> single(HttpServerExchange exchange, String name) {
    return Optional.ofNullable(exchange.getQueryParameters().get(name)).map(Deque::getFirst);
  }
}
