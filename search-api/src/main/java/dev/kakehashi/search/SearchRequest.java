package dev.kakehashi.search;

import dev.kakehashi.article.Facet;
import dev.kakehashi.query.ParsedQuery;
import dev.kakehashi.query.QueryParser;
import dev.kakehashi.query.TextQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question, parsed and checked.
 *
 * @param text as typed
 * @param selected the values chosen in each facet: any of them within one facet, all facets
 *     together
 * @param published the days to keep
 * @param recency counts where the sort is by relevance
 * @param counted the facets to count
 * @param translate whether words outside the vocabulary are searched in the other language too
 * @param collapsed whether copies of one article count, and are shown, as one
 */
public record SearchRequest(
    String text,
    ParsedQuery parsed,
    Map<Facet, List<String>> selected,
    DayRange published,
    SortOrder sort,
    Recency recency,
    PageRequest page,
    Set<Facet> counted,
    boolean translate,
    boolean collapsed) {
  public SearchRequest {
    selected = Map.copyOf(selected);
    counted = Set.copyOf(counted);
  }

  /** What was typed as a tree. */
  public TextQuery query() {
    return parsed.tree();
  }

  /** Everything at its default: all days, by relevance, the first ten, all facets counted. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text,
        QueryParser.parse(text),
        Map.of(),
        DayRange.ALL,
        SortOrder.RELEVANCE,
        Recency.OFF,
        PageRequest.FIRST,
        EnumSet.allOf(Facet.class),
        true,
        false);
  }

  /** The same choices with other words. */
  public SearchRequest withText(String other) {
    return new SearchRequest(
        other,
        QueryParser.parse(other),
        selected,
        published,
        sort,
        recency,
        page,
        counted,
        translate,
        collapsed);
  }

  /** The same question, read further. */
  public SearchRequest withParsed(ParsedQuery other) {
    return new SearchRequest(
        text, other, selected, published, sort, recency, page, counted, translate, collapsed);
  }

  public SearchRequest withSelected(Map<Facet, List<String>> values) {
    return new SearchRequest(
        text, parsed, values, published, sort, recency, page, counted, translate, collapsed);
  }

  public SearchRequest withPage(PageRequest other) {
    return new SearchRequest(
        text, parsed, selected, published, sort, recency, other, counted, translate, collapsed);
  }

  public SearchRequest withSort(SortOrder other) {
    return new SearchRequest(
        text, parsed, selected, published, other, recency, page, counted, translate, collapsed);
  }

  public SearchRequest withRecency(Recency other) {
    return new SearchRequest(
        text, parsed, selected, published, sort, other, page, counted, translate, collapsed);
  }

  public SearchRequest withPublished(DayRange days) {
    return new SearchRequest(
        text, parsed, selected, days, sort, recency, page, counted, translate, collapsed);
  }

  public SearchRequest withCounted(Set<Facet> facets) {
    return new SearchRequest(
        text, parsed, selected, published, sort, recency, page, facets, translate, collapsed);
  }

  public SearchRequest withTranslate(boolean wanted) {
    return new SearchRequest(
        text, parsed, selected, published, sort, recency, page, counted, wanted, collapsed);
  }

  public SearchRequest withCollapsed(boolean copiesAsOne) {
    return new SearchRequest(
        text, parsed, selected, published, sort, recency, page, counted, translate, copiesAsOne);
  }
}
