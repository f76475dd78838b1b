package dev.kakehashi.http;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchResponse.Hit;
import dev.kakehashi.search.SearchResponse.Piece;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code GET /search.atom}: a search as a feed (RFC 4287), the newest first unless told otherwise.
 */
final class AtomHandler implements HttpHandler {
  /** Entries where the request asks for no number: a week of a busy search. */
  private static final int SIZE = 50;

  /** The same on every host, so that a reader sees no article twice when the server moves. */
  private static final String ID = "tag:kakehashi.dev,2026:";

  private final TimedEngine search;
  private final Labels labels;

  AtomHandler(TimedEngine search, Labels labels) {
    this.search = search;
    this.labels = labels;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    SearchParameters parameters = SearchParameters.feed(exchange.getQueryParameters(), SIZE);
    List<Hit> hits = search.whole(exchange, parameters.request()).hits();
    Site.send(
        exchange, "application/atom+xml; charset=utf-8", feed(parameters, hits, Site.of(exchange)));
  }

  private String feed(SearchParameters parameters, List<Hit> hits, Site site) {
    String query = SearchLinks.query(parameters, false);
    boolean japanese = parameters.labels().equals(Language.JAPANESE);
    String text = parameters.request().text();
    String title = "Kakehashi" + (text.isEmpty() ? "" : (japanese ? "：" : ": ") + text);
    Optional<LocalDate> newest =
        hits.stream()
            .flatMap(hit -> hit.article().published().stream())
            .max(Comparator.naturalOrder());
    StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        .append(japanese ? "ja" : "en")
        .append("\">\n")
        .append(element("id", ID + "search" + query))
        .append(element("title", title))
        .append(element("updated", time(newest)))
        .append(link("self", site.address() + "/search.atom" + query))
        .append(link("alternate", site.address() + "/" + query))
        .append("<author><name>Kakehashi</name></author>\n");
    hits.forEach(hit -> feed.append(entry(hit, parameters.labels(), site)));
    return feed.append("</feed>\n").toString();
  }

  private String entry(Hit hit, Language language, Site site) {
    Article article = hit.article();
    StringBuilder entry = new StringBuilder();
    entry
        .append("<entry xml:lang=\"")
        .append(Xml.text(article.language().code()))
        .append("\">\n")
        .append(
            element(
                "id", ID + "article/" + URLEncoder.encode(article.id(), StandardCharsets.UTF_8)))
        .append(element("title", text(hit.title())))
        .append(element("updated", time(article.published())))
        .append(
            link("alternate", article.url().map(URI::toString).orElse(site.article(article.id()))));
    article
        .source()
        .ifPresent(
            source ->
                entry.append("<author>").append(element("name", source)).append("</author>\n"));
    for (Facet facet : Facet.TAGS) {
      for (String value : facet.valuesOf(article)) {
        entry
            .append("<category term=\"")
            .append(Xml.text(facet.key() + ":" + value))
            .append("\" label=\"")
            .append(Xml.text(labels.of(facet, value, language)))
            .append("\"/>\n");
      }
    }
    String summary =
        hit.snippets().stream().map(AtomHandler::text).collect(Collectors.joining(" … "));
    return entry.append(element("summary", summary)).append("</entry>\n").toString();
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + Xml.text(text) + "</" + name + ">\n";
  }

  private static String link(String relation, String address) {
    return "<link rel=\"" + relation + "\" href=\"" + Xml.text(address) + "\"/>\n";
  }

  /** Atom wants a time; an article without a day has the earliest there is. */
  private static String time(Optional<LocalDate> day) {
    return day.orElse(LocalDate.EPOCH) + "T00:00:00Z";
  }
}
