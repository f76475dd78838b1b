package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Facet;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** One request in one view of the index: relaxed as far as it needs, counted and marked. */
final class Answering {
  private final TimedSearcher timed;
  private final SearchRequest request;
  private final LuceneQueries queries;

  Answering(TimedSearcher timed, SearchRequest request, LuceneQueries queries) {
    this.timed = timed;
    this.request = request;
    this.queries = queries;
  }

  /**
   * @throws OverdueException if time ran out before anything was found
   */
  SearchResponse response() throws IOException {
    int wanted = request.page().offset() + request.page().size();
    Pass pass = found(wanted);
    int surplus = pass.collected().groups().surplus();
    if (request.collapsed() && surplus > 0) { // among so many are the best of all groups wanted
      pass = pass.or(pass(pass.strictness(), wanted + surplus));
    }
    if (pass.cut() && pass.total() == 0) {
      throw new OverdueException();
    }
    return response(pass);
  }

  private SearchResponse response(Pass pass) throws IOException {
    SidewaysCollector collected = pass.collected();
    int surplus = collected.groups().surplus();
    Query marked = queries.marking(request.query(), pass.strictness());
    Optional<CopyGroups> groups =
        request.collapsed() ? Optional.of(collected.groups()) : Optional.empty();
    Hits hits = new Hits(timed.searcher(), marked, groups, timed.deadline());
    List<SearchResponse.Hit> shown = hits.of(top(collected));
    return new SearchResponse(
        queries.understood(request.query()),
        queries.alsoSearched(request.query(), pass.strictness()),
        pass.strictness() != Strictness.ALL && pass.total() > 0,
        request.collapsed() ? pass.total() - surplus : pass.total(),
        pass.total() - surplus,
        shown,
        facets(collected.counters()),
        collected.months().counts(),
        pass.cut() || hits.areUnmarked());
  }

  /** All articles found, as strictly as the answer is. */
  Query filter() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(queries.matching(request.query(), found(1).strictness()), Occur.FILTER);
    Choice.of(request).forEach(choice -> all.add(choice.filter(), Occur.FILTER));
    return all.build();
  }

  private Pass found(int wanted) throws IOException {
    int words = queries.size(request.query());
    Pass pass = pass(Strictness.ALL, wanted);
    while (!pass.cut()
        && Relaxation.isDue(request.text(), words, pass.total(), pass.strictness())) {
      pass = pass.or(pass(Relaxation.next(pass.strictness()), wanted));
    }
    return pass;
  }

  private Pass pass(Strictness strictness, int wanted) throws IOException {
    return Pass.of(timed, request, queries, strictness, wanted);
  }

  private ScoreDoc[] top(SidewaysCollector collected) throws IOException {
    int offset = request.page().offset();
    int size = request.page().size();
    if (!request.collapsed()) {
      return collected.top(offset, size).scoreDocs;
    }
    int reached = offset + size + collected.groups().surplus();
    return CopyGroups.best(timed.searcher(), collected.top(0, reached).scoreDocs, offset, size);
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
