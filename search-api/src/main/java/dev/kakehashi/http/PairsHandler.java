package dev.kakehashi.http;

import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.PairCounts.PairCount;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.List;

/** {@code GET /api/pairs} */
final class PairsHandler implements HttpHandler {
  private final TimedEngine search;
  private final Labels labels;

  PairsHandler(TimedEngine search, Labels labels) {
    this.search = search;
    this.labels = labels;
  }

  record PairsView(List<PairView> pairs) {}

  record PairView(
      String code,
      String label,
      String first,
      String second,
      int count,
      List<SearchView.MonthView> months) {}

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    SearchParameters parameters = SearchParameters.of(exchange.getQueryParameters());
    List<PairView> pairs =
        search.of(exchange).pairs(parameters.request()).stream()
            .map(count -> view(count, parameters.labels()))
            .toList();
    Json.send(exchange, new PairsView(pairs));
  }

  private PairView view(PairCount count, Language language) {
    CountryPair pair = count.pair();
    return new PairView(
        pair.code(),
        labels.of(pair, language),
        pair.first().code(),
        pair.second().code(),
        count.count(),
        count.months().stream()
            .map(month -> new SearchView.MonthView(month.month().toString(), month.count()))
            .toList());
  }
}
