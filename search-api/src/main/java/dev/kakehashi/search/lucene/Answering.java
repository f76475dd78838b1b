package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Facet;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.search.SortOrder;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/** One request in one view of the index: relaxed as far as it needs, counted and marked. */
final class Answering {
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final LuceneQueries queries;

  Answering(IndexSearcher searcher, SearchRequest request, LuceneQueries queries) {
    this.searcher = searcher;
    this.request = request;
    this.queries = queries;
  }

  private record Found(Strictness strictness, Query ranked, SidewaysCollector collected) {}

  SearchResponse response() throws IOException {
    int wanted = request.page().offset() + request.page().size();
    Found found = found(wanted);
    SidewaysCollector collected = found.collected();
    int surplus = collected.groups().surplus();
    if (request.collapsed() && surplus > 0) { // among so many are the best of all groups wanted
      collected = collect(found.ranked(), wanted + surplus);
    }
    Query marked = queries.marking(request.query(), found.strictness());
    Optional<CopyGroups> groups =
        request.collapsed() ? Optional.of(collected.groups()) : Optional.empty();
    Hits hits = new Hits(searcher, marked, groups);
    return new SearchResponse(
        queries.understood(request.query()),
        queries.alsoSearched(request.query(), found.strictness()),
        found.strictness() != Strictness.ALL && collected.total() > 0,
        request.collapsed() ? collected.total() - surplus : collected.total(),
        collected.total() - surplus,
        hits.of(top(collected)),
        facets(collected.counters()),
        collected.months().counts());
  }

  /** All articles found, as strictly as the answer is. */
  Query filter() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(queries.matching(request.query(), found(1).strictness()), Occur.FILTER);
    Choice.of(request).forEach(choice -> all.add(choice.filter(), Occur.FILTER));
    return all.build();
  }

  private Found found(int wanted) throws IOException {
    Strictness strictness = Strictness.ALL;
    int words = queries.size(request.query());
    Query ranked = queries.ranked(request.query(), strictness);
    SidewaysCollector collected = collect(ranked, wanted);
    while (Relaxation.isDue(request.text(), words, collected.total(), strictness)) {
      strictness = Relaxation.next(strictness);
      ranked = queries.ranked(request.query(), strictness);
      collected = collect(ranked, wanted);
    }
    return new Found(strictness, ranked, collected);
  }

  private ScoreDoc[] top(SidewaysCollector collected) throws IOException {
    int offset = request.page().offset();
    int size = request.page().size();
    if (!request.collapsed()) {
      return collected.top(offset, size).scoreDocs;
    }
    int reached = offset + size + collected.groups().surplus();
    return CopyGroups.best(searcher, collected.top(0, reached).scoreDocs, offset, size);
  }

  private SidewaysCollector collect(Query ranked, int wanted) throws IOException {
    List<Choice> choices = Choice.of(request);
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(sort(), wanted, null, Integer.MAX_VALUE);
    return searcher.search(
        ranked,
        new CollectorManager<SidewaysCollector, SidewaysCollector>() {
          @Override
          public SidewaysCollector newCollector() throws IOException {
            TopFieldCollector hits = top.newCollector();
            List<FacetCounter> counters =
                request.counted().stream().sorted().map(FacetCounter::new).toList();
            return new SidewaysCollector(searcher, hits, counters, choices, request.collapsed());
          }

          @Override
          public SidewaysCollector reduce(Collection<SidewaysCollector> collectors) {
            return collectors.iterator().next(); // one thread, one collector
          }
        });
  }

  private Sort sort() {
    SortField id = new SortField(Schema.ID, SortField.Type.STRING);
    boolean ranked = !(request.query() instanceof TextQuery.Everything);
    return switch (request.sort()) {
      case RELEVANCE ->
          ranked ? new Sort(SortField.FIELD_SCORE, id) : new Sort(byDay(SortOrder.NEWEST), id);
      case NEWEST, OLDEST -> new Sort(byDay(request.sort()), id);
    };
  }

  private static SortField byDay(SortOrder order) {
    boolean newestFirst = order == SortOrder.NEWEST;
    return new SortField(
        Schema.PUBLISHED,
        SortField.Type.LONG,
        newestFirst,
        newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  private static Map<Facet, List<FacetCount>> facets(List<FacetCounter> counters)
      throws IOException {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (FacetCounter counter : counters) {
      facets.put(counter.facet(), counter.counts());
    }
    return facets;
  }
}
