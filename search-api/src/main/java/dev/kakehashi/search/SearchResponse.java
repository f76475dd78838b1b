package dev.kakehashi.search;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param understood what the typed words name
 * @param translations what was searched in the other language besides
 * @param relaxed whether articles with only most of the words were let in
 * @param total exact number of articles; of groups of copies where the request is collapsed
 * @param groups exact number of groups of copies, an article alone being a group
 * @param facets by decreasing count, then by value; each counted without its own choice
 * @param timeline articles per month, oldest first, months without articles left out; counted
 *     without the chosen days
 * @param partial whether time ran out: there may be more and better hits, counts are at least
 *     these, and what matched may not be marked
 */
public record SearchResponse(
    List<Understood> understood,
    List<AlsoSearched> translations,
    boolean relaxed,
    long total,
    long groups,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    List<MonthCount> timeline,
    boolean partial) {
  public SearchResponse {
    understood = List.copyOf(understood);
    translations = List.copyOf(translations);
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    timeline = List.copyOf(timeline);
  }

  /** Typed words and what they name. */
  public record Understood(String text, List<Concept> concepts) {
    public Understood {
      concepts = List.copyOf(concepts);
    }
  }

  /**
   * Typed words and what stands for them in the other language.
   *
   * @param terms the most usual first; each occurs in some article
   */
  public record AlsoSearched(String text, Language language, List<String> terms) {
    public AlsoSearched {
      terms = List.copyOf(terms);
    }
  }

  /**
   * @param article without its evidence; its body is cut to nothing
   * @param similar its copies among the articles found; 0 where the request is not collapsed
   * @param score comparable within one answer only
   */
  public record Hit(
      Article article, List<Piece> title, List<List<Piece>> snippets, int similar, float score) {
    public Hit {
      title = List.copyOf(title);
      snippets = List.copyOf(snippets);
    }
  }

  /** A stretch of text, and whether the query matched it. */
  public record Piece(String text, boolean match) {}

  public record FacetCount(String value, int count) {}

  public record MonthCount(YearMonth month, int count) {}
}
