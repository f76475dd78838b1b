package dev.kakehashi.http;

import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SortOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The same search elsewhere: as a feed, as a table, on the page. Always written alike. */
record SearchLinks(String atom, String csv) {

  static SearchLinks of(SearchParameters parameters) {
    return new SearchLinks(
        "/search.atom" + query(parameters, false), "/search.csv" + query(parameters, true));
  }

  /** From the question mark on; empty for a search for everything in English. */
  static String query(SearchParameters parameters, boolean sorted) {
    SearchRequest request = parameters.request();
    List<String> pairs = new ArrayList<>();
    add("q", request.text(), pairs);
    for (Facet facet : Facet.values()) {
      request
          .selected()
          .getOrDefault(facet, List.of())
          .forEach(value -> add(facet.key(), value, pairs));
    }
    request.published().from().ifPresent(day -> add("from", day.toString(), pairs));
    request.published().to().ifPresent(day -> add("to", day.toString(), pairs));
    if (sorted && request.sort() != SortOrder.RELEVANCE) {
      add("sort", request.sort().key(), pairs);
    }
    add("translate", request.translate() ? "" : "false", pairs);
    add("collapse", request.collapsed() ? "true" : "", pairs);
    add("lang", parameters.labels().equals(Language.JAPANESE) ? "ja" : "", pairs);
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static void add(String name, String value, List<String> pairs) {
    if (!value.isEmpty()) {
      pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
