package dev.kakehashi.http;

import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.Recency;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SortOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The same search elsewhere, below this server's address. Always written alike: what is as usual is
 * left out, so equal searches have equal links.
 *
 * @param self this answer again
 * @param previous the page of results before; absent on the first
 * @param next the page of results after; absent on the last
 * @param html for readers
 * @param atom as a feed
 * @param csv as a table
 * @param embed where code for other pages is made from it
 */
record SearchLinks(
    String self,
    @Nullable String previous,
    @Nullable String next,
    String html,
    String atom,
    String csv,
    String embed) {

  private static final String SEARCH = "/api/search";

  /**
   * @param pages of results
   */
  static SearchLinks of(SearchParameters parameters, int pages) {
    int number = parameters.request().page().number();
    String filter = query(parameters, false);
    String sorted = query(parameters, true);
    return new SearchLinks(
        self(parameters, number),
        number > 1 ? self(parameters, number - 1) : null,
        number < pages && isReachable(parameters, number + 1) ? self(parameters, number + 1) : null,
        "/" + sorted,
        "/search.atom" + filter,
        "/search.csv" + sorted,
        "/embed/builder" + filter);
  }

  private static boolean isReachable(SearchParameters parameters, int number) {
    return number * parameters.request().page().size() <= PageRequest.DEEPEST;
  }

  /** This answer, or another page of it. */
  private static String self(SearchParameters parameters, int page) {
    SearchRequest request = parameters.request();
    List<String> pairs = pairs(parameters, true);
    if (request.counted().size() < Facet.values().length) {
      pairs.add("facets=" + counted(request));
    }
    addNumber("page", page, PageRequest.FIRST.number(), pairs);
    addNumber("size", request.page().size(), PageRequest.FIRST.size(), pairs);
    return SEARCH + joined(pairs);
  }

  private static String counted(SearchRequest request) {
    return Arrays.stream(Facet.values())
        .filter(request.counted()::contains)
        .map(Facet::key)
        .collect(Collectors.joining(","));
  }

  /** From the question mark on; empty for a search for everything in English. */
  static String query(SearchParameters parameters, boolean sorted) {
    return joined(pairs(parameters, sorted));
  }

  private static List<String> pairs(SearchParameters parameters, boolean sorted) {
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
    add("recency", request.recency() == Recency.OFF ? "" : request.recency().key(), pairs);
    add("translate", request.translate() ? "" : "false", pairs);
    add("collapse", request.collapsed() ? "true" : "", pairs);
    add("lang", parameters.labels().equals(Language.JAPANESE) ? "ja" : "", pairs);
    return pairs;
  }

  private static String joined(List<String> pairs) {
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static void addNumber(String name, int value, int usual, List<String> pairs) {
    add(name, value == usual ? "" : String.valueOf(value), pairs);
  }

  private static void add(String name, String value, List<String> pairs) {
    if (!value.isEmpty()) {
      pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
