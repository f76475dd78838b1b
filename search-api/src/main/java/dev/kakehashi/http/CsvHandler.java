package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchResponse.Hit;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code GET /search.csv}: a search as a table for spreadsheets (RFC 4180). */
final class CsvHandler implements HttpHandler {
  /** Rows at most, and where the request asks for no number. */
  static final int MOST = 1000;

  /** Spreadsheets take a file without it for one in the local encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What a spreadsheet would calculate; those of full width too, for it folds them. */
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private final TimedEngine search;
  private final Labels labels;

  CsvHandler(TimedEngine search, Labels labels) {
    this.search = search;
    this.labels = labels;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    SearchParameters parameters = SearchParameters.table(exchange.getQueryParameters(), MOST);
    StringBuilder table = new StringBuilder(BYTE_ORDER_MARK).append(row(header()));
    for (Hit hit : search.whole(exchange, parameters.request()).hits()) {
      table.append(row(cells(hit.article(), parameters.labels())));
    }
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"kakehashi.csv\"");
    Site.send(exchange, "text/csv; charset=utf-8", table.toString());
  }

  private static List<String> header() {
    return Stream.concat(
            Stream.of("id", "published", "language", "source", "title", "url"),
            Facet.TAGS.stream().map(Facet::key))
        .toList();
  }

  private List<String> cells(Article article, Language language) {
    List<String> cells = new ArrayList<>();
    cells.add(article.id());
    cells.add(article.published().map(LocalDate::toString).orElse(""));
    cells.add(article.language().code());
    cells.add(article.source().orElse(""));
    cells.add(article.title());
    cells.add(article.url().map(URI::toString).orElse(""));
    for (Facet facet : Facet.TAGS) {
      cells.add(
          facet.valuesOf(article).stream()
              .map(value -> labels.of(facet, value, language))
              .collect(Collectors.joining("; ")));
    }
    return cells;
  }

  private static String row(List<String> cells) {
    return cells.stream().map(CsvHandler::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  static String cell(String text) {
    Optional<Integer> first = text.codePoints().boxed().findFirst();
    boolean formula = first.isPresent() && FORMULA.indexOf(first.get()) >= 0;
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n;].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
