package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.PairCounts.PairCount;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.search.SimilarArticles.Similar;
import dev.kakehashi.search.Suggestion;
import dev.kakehashi.search.lucene.LuceneQueries.Strictness;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** The index as one request sees it: at one point in time, and until its deadline. */
final class LuceneView {
  /** So few articles, and another spelling is looked for. */
  private static final int LITTLE = 2;

  /** What does not change from request to request. */
  record Tools(Meanings meanings, LuceneSuggester suggester, LuceneCorrector corrector) {
    Analyzer analyzer() {
      return meanings.analyzer();
    }
  }

  private final TimedSearcher timed;
  private final IndexSearcher searcher;
  private final Deadline deadline;
  private final Tools tools;

  LuceneView(TimedSearcher timed, Tools tools) {
    this.timed = timed;
    this.searcher = timed.searcher();
    this.deadline = timed.deadline();
    this.tools = tools;
  }

  int size() {
    return timed.reader().numDocs();
  }

  /** So that suggestions come at once. */
  Suggestions readTitles() throws IOException {
    return tools.suggester.of(timed.reader());
  }

  List<Suggestion> suggest(String text, Language labels) throws IOException {
    requireTime();
    return readTitles().of(text, labels, deadline);
  }

  Optional<Article> article(String id) throws IOException {
    OptionalInt found = find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Document stored = searcher.storedFields().document(found.getAsInt());
    return Optional.of(
        ArticleJson.read(
            stored.get(Schema.HEAD), stored.get(Schema.BODY), stored.get(Schema.EVIDENCE)));
  }

  Optional<Similar> similarTo(String id) throws IOException {
    OptionalInt found = find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TellingWords words = new TellingWords(tools.analyzer());
    Similar similar = new Relatives(searcher, words, found.getAsInt()).similar();
    requireTime();
    return Optional.of(similar);
  }

  private OptionalInt find(String id) throws IOException {
    requireTime();
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
    requireTime();
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
  }

  private void requireTime() {
    if (deadline.isOver()) {
      throw new OverdueException();
    }
  }

  Optional<String> correction(SearchRequest request, SearchResponse response) throws IOException {
    boolean enough = response.total() > LITTLE && !response.relaxed();
    if (request.text().isEmpty() || enough || response.partial() || deadline.isOver()) {
      return Optional.empty();
    }
    try {
      Optional<String> corrected = tools.corrector.corrected(request.text(), response, timed);
      return corrected.isPresent()
              && isBetter(search(preview(request.withText(corrected.get()))), response)
          ? corrected
          : Optional.empty();
    } catch (ExitingReaderException | OverdueException late) {
      return Optional.empty();
    }
  }

  private static boolean isBetter(SearchResponse corrected, SearchResponse typed) {
    return typed.relaxed()
        ? !corrected.relaxed() && corrected.total() > 0
        : corrected.total() > typed.total();
  }

  private static SearchRequest preview(SearchRequest request) {
    return request.withPage(new PageRequest(1, 1)).withCounted(Set.of());
  }

  List<PairCount> pairs(SearchRequest request) throws IOException {
    SearchResponse found = search(preview(request.withCollapsed(false)));
    List<PairCount> counts =
        searcher.search(chosen(request, found), PairCollector.MANAGER).counts();
    if (found.partial() || searcher.timedOut()) {
      throw new OverdueException();
    }
    return counts;
  }

  /** What the request finds, as strictly as its answer was. */
  private Query chosen(SearchRequest request, SearchResponse found) throws IOException {
    LuceneQueries queries = queries(request);
    if (!found.relaxed()) {
      return chosen(queries, request, Strictness.ALL);
    }
    Query most = chosen(queries, request, Strictness.MOST);
    return searcher.count(most) == found.total() ? most : chosen(queries, request, Strictness.SOME);
  }

  private static Query chosen(LuceneQueries queries, SearchRequest request, Strictness strictness) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(queries.matching(request.query(), strictness), Occur.FILTER);
    Choice.of(request).forEach(choice -> all.add(choice.filter(), Occur.FILTER));
    return all.build();
  }

  private LuceneQueries queries(SearchRequest request) {
    return new LuceneQueries(
        tools.analyzer(), text -> tools.meanings.of(text, searcher, request.translate()));
  }

  SearchResponse search(SearchRequest request) throws IOException {
    requireTime();
    LuceneQueries queries = queries(request);
    int wanted = request.page().offset() + request.page().size();
    int words = queries.size(request.query());
    Pass pass = pass(request, queries, Strictness.ALL, wanted);
    while (!pass.cut()
        && Relaxation.isDue(request.text(), words, pass.total(), pass.strictness())) {
      pass = pass.or(pass(request, queries, Relaxation.next(pass.strictness()), wanted));
    }
    int surplus = pass.collected().groups().surplus();
    if (request.collapsed() && surplus > 0) { // among so many are the best of all groups wanted
      pass = pass.or(pass(request, queries, pass.strictness(), wanted + surplus));
    }
    if (pass.cut() && pass.total() == 0) {
      throw new OverdueException();
    }
    return response(request, queries, pass);
  }

  private Pass pass(SearchRequest request, LuceneQueries queries, Strictness strictness, int wanted)
      throws IOException {
    return Pass.of(timed, request, queries, strictness, wanted);
  }

  private SearchResponse response(SearchRequest request, LuceneQueries queries, Pass pass)
      throws IOException {
    Strictness strictness = pass.strictness();
    SidewaysCollector collected = pass.collected();
    int surplus = collected.groups().surplus();
    Query marked = queries.marking(request.query(), strictness);
    Optional<CopyGroups> groups =
        request.collapsed() ? Optional.of(collected.groups()) : Optional.empty();
    Hits hits = new Hits(searcher, marked, groups, deadline);
    List<SearchResponse.Hit> shown = hits.of(top(request, collected));
    return new SearchResponse(
        queries.understood(request.query()),
        queries.alsoSearched(request.query(), strictness),
        strictness != Strictness.ALL && collected.total() > 0,
        request.collapsed() ? collected.total() - surplus : collected.total(),
        collected.total() - surplus,
        shown,
        facets(collected.counters()),
        collected.months().counts(),
        pass.cut() || hits.areUnmarked());
  }

  private ScoreDoc[] top(SearchRequest request, SidewaysCollector collected) throws IOException {
    int offset = request.page().offset();
    int size = request.page().size();
    if (!request.collapsed()) {
      return collected.top(offset, size).scoreDocs;
    }
    int reached = offset + size + collected.groups().surplus();
    return CopyGroups.best(searcher, collected.top(0, reached).scoreDocs, offset, size);
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
