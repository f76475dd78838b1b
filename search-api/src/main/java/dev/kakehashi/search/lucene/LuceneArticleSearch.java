package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.QueryUnits;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.PairCounts.PairCount;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SimilarArticles.Similar;
import dev.kakehashi.search.Suggestion;
import dev.kakehashi.tagging.QueryConcepts;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.translation.Translator;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Searches a Lucene index. Call {@link #refresh} to see what was committed since. */
public final class LuceneArticleSearch implements SearchEngine, AutoCloseable {
  /** So few articles, and another spelling is looked for. */
  private static final int LITTLE = 2;

  private final Directory directory;
  private final SearcherManager searchers;
  private final Analyzer analyzer = Schema.analyzer();
  private final Meanings meanings;
  private final Ranking ranking;
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
    this(directory, vocabulary, dictionary, Ranking.SHIPPED);
  }

  private LuceneArticleSearch(
      Directory directory, Vocabulary vocabulary, Dictionary dictionary, Ranking ranking)
      throws IOException {
    this.directory = directory;
    this.ranking = ranking;
    this.suggester = new LuceneSuggester(vocabulary);
    this.searchers = new SearcherManager(directory, new RankedSearchers(suggester, ranking));
    this.corrector = new LuceneCorrector(analyzer, suggester);
    this.meanings =
        new Meanings(
            analyzer, new QueryUnits(new QueryConcepts(vocabulary)), new Translator(dictionary));
  }

  private static final class RankedSearchers extends SearcherFactory {
    private final LuceneSuggester suggester;
    private final Similarity similarity;

    RankedSearchers(LuceneSuggester suggester, Ranking ranking) {
      this.suggester = suggester;
      this.similarity =
          new BM25Similarity(ranking.of(Factor.SATURATION), ranking.of(Factor.LENGTH));
    }

    /** The first is wanted at once; the next are made while the last still answers. */
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      if (previous != null) {
        suggester.warm(reader);
      }
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(similarity);
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
    return open(path, vocabulary, dictionary, Ranking.SHIPPED);
  }

  /**
   * @param ranking other numbers than those shipped, to measure them
   * @throws UnusableIndexException if the directory holds no index of ours
   */
  public static LuceneArticleSearch open(
      Path path, Vocabulary vocabulary, Dictionary dictionary, Ranking ranking) {
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
      return new LuceneArticleSearch(directory, vocabulary, dictionary, ranking);
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
    return withSearcher(searcher -> answering(searcher, request).response());
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
    if (request.text().isEmpty() || response.total() > LITTLE && !response.relaxed()) {
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
    return withSearcher(
        searcher -> {
          Answering answering = answering(searcher, preview(request.withCollapsed(false)));
          return searcher.search(answering.filter(), PairCollector.MANAGER).counts();
        });
  }

  private Answering answering(IndexSearcher searcher, SearchRequest request) {
    return new Answering(
        searcher,
        request,
        new LuceneQueries(
            analyzer, text -> meanings.of(text, searcher, request.translate()), ranking));
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
}
