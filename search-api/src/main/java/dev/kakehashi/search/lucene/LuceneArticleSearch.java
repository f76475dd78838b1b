package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.FacetValues;
import dev.kakehashi.query.QueryHint;
import dev.kakehashi.query.QueryUnits;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.PairCounts.PairCount;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.search.SimilarArticles.Similar;
import dev.kakehashi.search.SortOrder;
import dev.kakehashi.search.Suggestion;
import dev.kakehashi.tagging.QueryConcepts;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.translation.Translator;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Searches a Lucene index. Call {@link #refresh} to see what was committed since. */
public final class LuceneArticleSearch implements SearchEngine, AutoCloseable {
  /** BM25's k1: low, so that many different words count for more than one word often. */
  private static final float SATURATION = 0.5f;

  /** BM25's b: how much a long article has to say a word more often. */
  private static final float LENGTH = 0.5f;

  /** So few articles, and another spelling is looked for. */
  private static final int LITTLE = 2;

  /**
   * Terms and phrases' terms in one Lucene query, of the whole process: Lucene's 1024 are too few
   * for 512 characters of Japanese, each of them a word and a bigram in several places.
   */
  private static final int MOST_CLAUSES = 16 * 1024;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Directory directory;
  private final SearcherManager searchers;
  private final Analyzer analyzer = Schema.analyzer();
  private final FacetValues values;
  private final Meanings meanings;
  private final LuceneSuggester suggester;
  private final LuceneCorrector corrector;

  /**
   * @param directory is closed with this search
   */
  public LuceneArticleSearch(Directory directory, Vocabulary vocabulary) throws IOException {
    this(directory, vocabulary, Dictionary.EMPTY);
  }

  /**
   * @param directory is closed with this search
   * @param dictionary for words outside the vocabulary
   */
  public LuceneArticleSearch(Directory directory, Vocabulary vocabulary, Dictionary dictionary)
      throws IOException {
    this.directory = directory;
    this.suggester = new LuceneSuggester(vocabulary);
    this.searchers = new SearcherManager(directory, new RankedSearchers(suggester));
    this.corrector = new LuceneCorrector(analyzer, suggester);
    QueryConcepts concepts = new QueryConcepts(vocabulary);
    this.values = new FacetValues(vocabulary, concepts);
    this.meanings = new Meanings(analyzer, new QueryUnits(concepts), new Translator(dictionary));
  }

  private static final class RankedSearchers extends SearcherFactory {
    private final LuceneSuggester suggester;

    RankedSearchers(LuceneSuggester suggester) {
      this.suggester = suggester;
    }

    /** The first is wanted at once; the next are made while the last still answers. */
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      if (previous != null) {
        suggester.warm(reader);
      }
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(SATURATION, LENGTH));
      return searcher;
    }
  }

  /**
   * @throws UnusableIndexException if the directory holds no index of ours
   */
  public static LuceneArticleSearch open(Path path, Vocabulary vocabulary) {
    return open(path, vocabulary, Dictionary.EMPTY);
  }

  /**
   * @param dictionary for words outside the vocabulary
   * @throws UnusableIndexException if the directory holds no index of ours
   */
  public static LuceneArticleSearch open(Path path, Vocabulary vocabulary, Dictionary dictionary) {
    try {
      if (!Files.isDirectory(path)) { // Lucene would make one
        throw noIndex(path);
      }
      Directory directory = FSDirectory.open(path);
      if (!DirectoryReader.indexExists(directory)) {
        throw noIndex(path);
      }
      if (!Schema.isOurs(directory)) {
        throw new UnusableIndexException(
            path + " holds a Lucene index that Kakehashi did not write");
      }
      Schema.requireCurrent(directory, path.toString());
      return new LuceneArticleSearch(directory, vocabulary, dictionary);
    } catch (IOException e) {
      throw new UnusableIndexException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  private static UnusableIndexException noIndex(Path path) {
    return new UnusableIndexException(
        path + " holds no index; make one with: kakehashi index --index " + path + " SOURCE…");
  }

  /** Lets later searches see all commits so far, and suggestions come at once. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    withSearcher(searcher -> suggester.of(searcher.getIndexReader()));
  }

  @Override
  public SearchResponse search(SearchRequest request) {
    return withSearcher(searcher -> search(searcher, request));
  }

  @Override
  public Optional<Article> article(String id) {
    return withSearcher(
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1);
          if (found.scoreDocs.length == 0) {
            return Optional.empty();
          }
          Document stored = searcher.storedFields().document(found.scoreDocs[0].doc);
          return Optional.of(
              ArticleJson.read(
                  stored.get(Schema.HEAD), stored.get(Schema.BODY), stored.get(Schema.EVIDENCE)));
        });
  }

  @Override
  public List<Suggestion> suggest(String text, Language labels) {
    return withSearcher(searcher -> suggester.of(searcher.getIndexReader()).of(text, labels));
  }

  @Override
  public Optional<String> correction(SearchRequest request, SearchResponse response) {
    boolean tooLong = request.text().length() > QueryHint.Kind.TOO_LONG.limit();
    if (request.text().isEmpty() || tooLong || response.total() > LITTLE && !response.relaxed()) {
      return Optional.empty();
    }
    return withSearcher(
            searcher -> corrector.corrected(request.text(), response, searcher.getIndexReader()))
        .filter(text -> isBetter(search(preview(request.withText(text))), response));
  }

  @Override
  public Optional<Similar> similarTo(String id) {
    return withSearcher(
        searcher -> {
          ScoreDoc[] found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
          return found.length == 0
              ? Optional.empty()
              : Optional.of(
                  new Relatives(searcher, new TellingWords(analyzer), found[0].doc).similar());
        });
  }

  @Override
  public List<PairCount> pairs(SearchRequest request) {
    SearchResponse found = search(preview(request.withCollapsed(false)));
    return withSearcher(
        searcher ->
            searcher.search(chosen(searcher, request, found), PairCollector.MANAGER).counts());
  }

  /** What the request finds, as strictly as its answer was. */
  private Query chosen(IndexSearcher searcher, SearchRequest request, SearchResponse found)
      throws IOException {
    LuceneQueries queries = queries(searcher, request.translate());
    SearchRequest resolved = resolved(searcher, request);
    if (!found.relaxed()) {
      return chosen(queries, resolved, LuceneQueries.Strictness.ALL);
    }
    Query most = chosen(queries, resolved, LuceneQueries.Strictness.MOST);
    return searcher.count(most) == found.total()
        ? most
        : chosen(queries, resolved, LuceneQueries.Strictness.SOME);
  }

  private LuceneQueries queries(IndexSearcher searcher, boolean translate) {
    return new LuceneQueries(
        analyzer,
        text -> meanings.of(text, searcher, translate),
        new PrefixWords(searcher, analyzer));
  }

  /** With codes in the place of names. */
  private SearchRequest resolved(IndexSearcher searcher, SearchRequest request) {
    CarriedValues carried = new CarriedValues(searcher.getIndexReader());
    return request.withParsed(values.resolved(request.parsed(), carried));
  }

  private static Query chosen(
      LuceneQueries queries, SearchRequest request, LuceneQueries.Strictness strictness) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(queries.matching(request.query(), strictness), Occur.FILTER);
    Choice.of(request).forEach(choice -> all.add(choice.filter(), Occur.FILTER));
    return all.build();
  }

  private static SearchRequest preview(SearchRequest request) {
    return request.withPage(new PageRequest(1, 1)).withCounted(Set.of());
  }

  private static boolean isBetter(SearchResponse corrected, SearchResponse typed) {
    return typed.relaxed()
        ? !corrected.relaxed() && corrected.total() > 0
        : corrected.total() > typed.total();
  }

  @Override
  public int size() {
    return withSearcher(searcher -> searcher.getIndexReader().numDocs());
  }

  @Override
  public void close() {
    try {
      searchers.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  private <T> T withSearcher(Work<T> work) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return work.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SearchResponse search(IndexSearcher searcher, SearchRequest asTyped) throws IOException {
    SearchRequest request = resolved(searcher, asTyped);
    LuceneQueries queries = queries(searcher, request.translate());
    LuceneQueries.Strictness strictness = LuceneQueries.Strictness.ALL;
    int wanted = request.page().offset() + request.page().size();
    int words = queries.size(request.query());
    Query ranked = queries.ranked(request.query(), strictness);
    SidewaysCollector collected = collect(searcher, request, ranked, wanted);
    while (words > 0 && Relaxation.isDue(request.text(), words, collected.total(), strictness)) {
      strictness = Relaxation.next(strictness);
      ranked = queries.ranked(request.query(), strictness);
      collected = collect(searcher, request, ranked, wanted);
    }
    int surplus = collected.groups().surplus();
    if (request.collapsed() && surplus > 0) { // among so many are the best of all groups wanted
      collected = collect(searcher, request, ranked, wanted + surplus);
    }
    Query marked = queries.marking(request.query(), strictness);
    Optional<CopyGroups> groups =
        request.collapsed() ? Optional.of(collected.groups()) : Optional.empty();
    Hits hits = new Hits(searcher, marked, groups);
    return new SearchResponse(
        hints(request, queries),
        queries.understood(request.query()),
        queries.alsoSearched(request.query(), strictness),
        strictness != LuceneQueries.Strictness.ALL && collected.total() > 0,
        request.collapsed() ? collected.total() - surplus : collected.total(),
        collected.total() - surplus,
        hits.of(top(searcher, request, collected)),
        facets(collected.counters()),
        collected.months().counts());
  }

  private static List<QueryHint> hints(SearchRequest request, LuceneQueries queries) {
    List<QueryHint> hints = new ArrayList<>(request.parsed().hints());
    for (String beginning : queries.tooWide(request.query())) {
      hints.add(new QueryHint(QueryHint.Kind.PREFIX_TOO_WIDE, beginning + "*"));
    }
    return hints;
  }

  private static ScoreDoc[] top(
      IndexSearcher searcher, SearchRequest request, SidewaysCollector collected)
      throws IOException {
    int offset = request.page().offset();
    int size = request.page().size();
    if (!request.collapsed()) {
      return collected.top(offset, size).scoreDocs;
    }
    int reached = offset + size + collected.groups().surplus();
    return CopyGroups.best(searcher, collected.top(0, reached).scoreDocs, offset, size);
  }

  private SidewaysCollector collect(
      IndexSearcher searcher, SearchRequest request, Query ranked, int wanted) throws IOException {
    List<Choice> choices = Choice.of(request);
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(sort(request), wanted, null, Integer.MAX_VALUE);
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

  private static Sort sort(SearchRequest request) {
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
    SortField day =
        new SortField(
            Schema.PUBLISHED,
            SortField.Type.LONG,
            newestFirst,
            newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    return day;
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
