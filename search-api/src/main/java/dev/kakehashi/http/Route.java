package dev.kakehashi.http;

import java.util.Set;

/** The name of a path in metrics: one of a fixed list, whatever a sender asks for. */
final class Route {
  static final String ARTICLE = "/api/articles/{id}";
  static final String SIMILAR = "/api/articles/{id}/similar";

  /** Of what is no request. */
  static final String NONE = "none";

  private static final String ARTICLES = "/api/articles";
  private static final String PAGES = "pages";

  private static final Set<String> NAMED =
      Set.of(
          ARTICLES,
          "/api/search",
          "/api/suggest",
          "/api/pairs",
          "/search.atom",
          "/search.csv",
          "/opensearch.xml",
          "/openapi.yaml",
          "/embed",
          "/embed/hosts.json",
          "/health/live",
          "/health/ready",
          "/metrics",
          "/");

  private Route() {}

  static String of(String path) {
    if (NAMED.contains(path)) {
      return path;
    }
    if (path.startsWith(ARTICLES + "/")) {
      return path.endsWith(SimilarHandler.ENDING) ? SIMILAR : ARTICLE;
    }
    return PAGES;
  }
}
