package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Facet;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.QueryUnits;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.search.ArticleSearch;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.search.SortOrder;
import dev.kakehashi.tagging.QueryConcepts;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.translation.Translator;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
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
public final class LuceneArticleSearch implements ArticleSearch, AutoCloseable {
  /** BM25's k1: low, so that many different words count for more than one word often. */
  private static final float SATURATION = 0.5f;

  /** BM25's b: how much a long article has to say a word more often. */
  private static final float LENGTH = 0.5f;

  private final Directory directory;
  private final SearcherManager searchers;
  private final Analyzer analyzer = Schema.analyzer();
  private final Meanings meanings;

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
    this.searchers = new SearcherManager(directory, new RankedSearchers());
    this.meanings =
        new Meanings(
            analyzer, new QueryUnits(new QueryConcepts(vocabulary)), new Translator(dictionary));
  }

  private static final class RankedSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(Tuning.f("k1", SATURATION), Tuning.f("b", LENGTH)));
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

  /** Lets later searches see all commits so far. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private SearchResponse search(IndexSearcher searcher, SearchRequest request) throws IOException {
    LuceneQueries queries =
        new LuceneQueries(analyzer, text -> meanings.of(text, searcher, request.translate()));
    Query scoring = queries.scoring(request.query());
    LuceneQueries.Strictness strictness = LuceneQueries.Strictness.ALL;
    int wanted = request.page().offset() + request.page().size();
    SidewaysCollector collected =
        collect(searcher, request, queries.matching(request.query(), strictness), scoring, wanted);
    while (Relaxation.isDue(request, collected.total(), strictness)) {
      strictness = Relaxation.next(strictness);
      collected =
          collect(
              searcher, request, queries.matching(request.query(), strictness), scoring, wanted);
    }
    int surplus = collected.groups().surplus();
    if (request.collapsed() && surplus > 0) { // among so many are the best of all groups wanted
      collected =
          collect(
              searcher,
              request,
              queries.matching(request.query(), strictness),
              scoring,
              wanted + surplus);
    }
    Query marked = queries.marking(request.query(), strictness);
    Optional<CopyGroups> groups =
        request.collapsed() ? Optional.of(collected.groups()) : Optional.empty();
    Hits hits = new Hits(searcher, marked, groups);
    return new SearchResponse(
        queries.understood(request.query()),
        queries.alsoSearched(request.query()),
        strictness != LuceneQueries.Strictness.ALL && collected.total() > 0,
        request.collapsed() ? collected.total() - surplus : collected.total(),
        collected.total() - surplus,
        hits.of(top(searcher, request, collected)),
        facets(collected.counters()),
        collected.months().counts());
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
      IndexSearcher searcher, SearchRequest request, Query matching, Query scoring, int wanted)
      throws IOException {
    List<Choice> choices = Choice.of(request);
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(sort(request), wanted, null, Integer.MAX_VALUE);
    return searcher.search(
        LuceneQueries.ranked(matching, scoring),
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
