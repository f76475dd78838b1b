package dev.kakehashi.http;

import com.google.gson.annotations.JsonAdapter;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.search.SearchResponse.Hit;
import dev.kakehashi.search.SearchResponse.Piece;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as readers of one language see it: codes with their labels. Absent members are left
 * out.
 *
 * @param partialReason why it is partial: {@code deadline}
 * @param didYouMean a better spelling; null is sent as such
 */
record SearchView(
    QueryView query,
    long total,
    long groups,
    PageView page,
    List<ResultView> results,
    Map<String, List<FacetView>> facets,
    List<MonthView> timeline,
    @JsonAdapter(value = ExplicitNull.class, nullSafe = false) @Nullable String didYouMean,
    boolean partial,
    @Nullable String partialReason,
    long tookMillis,
    SearchLinks links) {

  record QueryView(
      String text,
      List<ConceptView> concepts,
      List<TranslationView> translations,
      boolean relaxed,
      List<String> hints) {}

  /**
   * @param language of the terms
   */
  record TranslationView(String text, String language, List<String> terms) {}

  record ConceptView(String text, String code, String label) {}

  record PageView(int number, int size, int pages) {}

  /**
   * @param reason why it is like another article: codes of concepts, {@code words}, {@code day}
   */
  record ResultView(
      String id,
      @Nullable String url,
      @Nullable String source,
      @Nullable String published,
      String language,
      @Nullable Boolean titleDerived,
      List<PieceView> title,
      List<List<PieceView>> snippets,
      Map<String, List<LabelView>> tags,
      @Nullable Integer similar,
      float score,
      @Nullable List<String> reason) {

    ResultView because(List<String> reasons) {
      return new ResultView(
          id,
          url,
          source,
          published,
          language,
          titleDerived,
          title,
          snippets,
          tags,
          similar,
          score,
          reasons);
    }
  }

  record PieceView(String text, @Nullable Boolean match) {}

  record LabelView(String code, String label) {}

  /**
   * @param sortKey by what it is ordered where not by its label: the reading of a Japanese one
   * @param broader the value above it in the facet's tree
   * @param names other names to look it up by, in both languages, and how it is read
   */
  record FacetView(
      String code,
      String label,
      int count,
      boolean selected,
      @Nullable String sortKey,
      @Nullable String broader,
      @Nullable List<String> names) {}

  record MonthView(String month, int count) {}

  /** Values of a facet sent at most; those chosen come in any case. */
  private static final int MOST_VALUES = 100;

  static SearchView of(
      SearchParameters parameters,
      SearchResponse response,
      Optional<String> didYouMean,
      Labels labels,
      long tookMillis) {
    SearchRequest request = parameters.request();
    Language language = parameters.labels();
    int pages = (int) ((response.total() + request.page().size() - 1) / request.page().size());
    return new SearchView(
        query(request, response, labels, language),
        response.total(),
        response.groups(),
        new PageView(request.page().number(), request.page().size(), pages),
        response.hits().stream().map(hit -> result(hit, labels, language)).toList(),
        facets(request, response, labels, language),
        response.timeline().stream()
            .map(month -> new MonthView(month.month().toString(), month.count()))
            .toList(),
        didYouMean.orElse(null),
        response.partial(),
        response.partial() ? "deadline" : null,
        tookMillis,
        SearchLinks.of(parameters, pages));
  }

  private static QueryView query(
      SearchRequest request, SearchResponse response, Labels labels, Language language) {
    List<ConceptView> concepts = new ArrayList<>();
    for (SearchResponse.Understood understood : response.understood()) {
      for (Concept concept : understood.concepts()) {
        concepts.add(
            new ConceptView(understood.text(), concept.key(), labels.of(concept, language)));
      }
    }
    List<TranslationView> translations =
        response.translations().stream()
            .map(t -> new TranslationView(t.text(), t.language().code(), t.terms()))
            .toList();
    return new QueryView(request.text(), concepts, translations, response.relaxed(), List.of());
  }

  static ResultView result(Hit hit, Labels labels, Language language) {
    Article article = hit.article();
    return new ResultView(
        article.id(),
        article.url().map(URI::toString).orElse(null),
        article.source().orElse(null),
        article.published().map(LocalDate::toString).orElse(null),
        article.language().code(),
        article.titleDerived() ? true : null,
        pieces(hit.title()),
        hit.snippets().stream().map(SearchView::pieces).toList(),
        tags(article, labels, language),
        hit.similar() > 0 ? hit.similar() : null,
        hit.score(),
        null);
  }

  static Map<String, List<LabelView>> tags(Article article, Labels labels, Language language) {
    Map<String, List<LabelView>> tags = new LinkedHashMap<>();
    for (Facet facet : Facet.TAGS) {
      tags.put(
          facet.key(),
          facet.valuesOf(article).stream()
              .map(value -> new LabelView(value, labels.of(facet, value, language)))
              .toList());
    }
    return tags;
  }

  private static List<PieceView> pieces(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> new PieceView(piece.text(), piece.match() ? true : null))
        .toList();
  }

  private static Map<String, List<FacetView>> facets(
      SearchRequest request, SearchResponse response, Labels labels, Language language) {
    Map<String, List<FacetView>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      List<FacetCount> counts = response.facets().get(facet);
      if (counts != null) {
        Set<String> chosen = new HashSet<>(request.selected().getOrDefault(facet, List.of()));
        facets.put(facet.key(), values(facet, counts, chosen, labels, language));
      }
    }
    return facets;
  }

  private static List<FacetView> values(
      Facet facet, List<FacetCount> counts, Set<String> chosen, Labels labels, Language language) {
    List<FacetView> views = new ArrayList<>();
    Set<String> missing = new HashSet<>(chosen);
    for (FacetCount count : counts) {
      boolean selected = chosen.contains(count.value());
      missing.remove(count.value());
      if (selected || views.size() < MOST_VALUES) {
        views.add(view(facet, count, selected, labels, language));
      }
    }
    missing.stream()
        .sorted()
        .forEach(value -> views.add(view(facet, new FacetCount(value, 0), true, labels, language)));
    return views;
  }

  private static FacetView view(
      Facet facet, FacetCount count, boolean selected, Labels labels, Language language) {
    List<String> names = labels.otherNames(facet, count.value(), language);
    return new FacetView(
        count.value(),
        labels.of(facet, count.value(), language),
        count.count(),
        selected,
        labels.sortKey(facet, count.value(), language).orElse(null),
        labels.broader(facet, count.value()).orElse(null),
        names.isEmpty() ? null : names);
  }
}
