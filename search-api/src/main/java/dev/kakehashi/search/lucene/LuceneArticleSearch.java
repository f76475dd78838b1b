package dev.kakehashi.search.lucene;

import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.FacetValues;
import dev.kakehashi.query.QueryUnits;
import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.EngineState;
import dev.kakehashi.search.ExcessiveQueryException;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.suggestion.LuceneCorrector;
import dev.kakehashi.search.suggestion.LuceneSuggester;
import dev.kakehashi.tagging.QueryConcepts;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.translation.Translator;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Searches a Lucene index. Call {@link #refresh} to see what was committed since. */
public final class LuceneArticleSearch extends Answers implements AutoCloseable {
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
  private final LuceneView.Tools tools;
  private volatile Instant refreshed = Instant.now();

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
    this(directory, vocabulary, dictionary, Ranking.SHIPPED, Clock.systemUTC());
  }

  /**
   * @param clock tells how old articles are
   */
  LuceneArticleSearch(
      Directory directory,
      Vocabulary vocabulary,
      Dictionary dictionary,
      Ranking ranking,
      Clock clock)
      throws IOException {
    this.directory = directory;
    LuceneSuggester suggester = new LuceneSuggester(vocabulary);
    this.searchers = new SearcherManager(directory, new RankedSearchers(suggester, ranking));
    Analyzer analyzer = Schema.analyzer();
    QueryConcepts concepts = new QueryConcepts(vocabulary);
    QueryUnits units = new QueryUnits(concepts);
    this.tools =
        new LuceneView.Tools(
            new FacetValues(vocabulary, concepts),
            new Meanings(analyzer, units, new Translator(dictionary)),
            ranking,
            clock,
            suggester,
            new LuceneCorrector(analyzer, suggester));
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
      return new LuceneArticleSearch(directory, vocabulary, dictionary, ranking, Clock.systemUTC());
    } catch (IOException e) {
      throw new UnusableIndexException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  private static UnusableIndexException noIndex(Path path) {
    return new UnusableIndexException(
        path + " holds no index; make one with: kakehashi index --index " + path + " SOURCE…");
  }

  /** The index as searches see it now. */
  public EngineState state() {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        IndexReader reader = searcher.getIndexReader();
        long bytes = 0;
        for (String file : directory.listAll()) {
          bytes += length(file);
        }
        return new EngineState(
            reader.numDocs(), reader.leaves().size(), bytes, diskFree(), refreshed);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 0 for a file that a merge has just deleted. */
  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return 0;
    }
  }

  private long diskFree() throws IOException {
    return directory instanceof FSDirectory folder
        ? Files.getFileStore(folder.getDirectory()).getUsableSpace()
        : 0;
  }

  /** Lets later searches see all commits so far, and suggestions come at once. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
      refreshed = Instant.now();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ask(LuceneView::readTitles);
  }

  @Override
  public SearchEngine within(Deadline deadline) {
    return new Answers() {
      @Override
      <T> T ask(Question<T> question) {
        return LuceneArticleSearch.this.ask(question, deadline);
      }

      @Override
      public SearchEngine within(Deadline other) {
        return LuceneArticleSearch.this.within(() -> deadline.isOver() || other.isOver());
      }
    };
  }

  @Override
  <T> T ask(Question<T> question) {
    return ask(question, Deadline.NONE);
  }

  private <T> T ask(Question<T> question, Deadline deadline) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return question.of(new LuceneView(TimedSearcher.of(searcher, deadline), tools));
      } catch (ExitableDirectoryReader.ExitingReaderException overdue) {
        throw new OverdueException();
      } catch (IndexSearcher.TooManyClauses excessive) {
        throw new ExcessiveQueryException(excessive);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
