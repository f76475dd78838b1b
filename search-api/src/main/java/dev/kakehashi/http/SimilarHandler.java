package dev.kakehashi.http;

import dev.kakehashi.article.Language;
import dev.kakehashi.search.SimilarArticles.Alike;
import dev.kakehashi.search.SimilarArticles.Similar;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.List;

/** {@code GET /api/articles/{id}/similar} */
final class SimilarHandler implements HttpHandler {
  static final String ENDING = "/similar";

  private final TimedEngine articles;
  private final Labels labels;

  SimilarHandler(TimedEngine articles, Labels labels) {
    this.articles = articles;
    this.labels = labels;
  }

  record SimilarView(List<SearchView.ResultView> results, List<SearchView.ResultView> sameEvent) {}

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Language language = SearchParameters.labelsOnly(exchange.getQueryParameters());
    Similar similar = ArticlePath.find(exchange, ENDING, articles.of(exchange)::similarTo);
    Json.send(
        exchange,
        new SimilarView(views(similar.results(), language), views(similar.sameEvent(), language)));
  }

  private List<SearchView.ResultView> views(List<Alike> alike, Language language) {
    return alike.stream()
        .map(one -> SearchView.result(one.hit(), labels, language).because(one.reasons()))
        .toList();
  }
}
