package dev.kakehashi.index.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** An index in a directory of its own. One process writes to it at a time. */
public final class LuceneArticleIndex implements ArticleIndex {
  private static final double BUFFER_MEGABYTES = 128;

  private final Directory directory;
  private final Analyzer analyzer = Schema.analyzer();
  private final ArticleDocuments documents;

  private LuceneArticleIndex(Directory directory, Vocabulary vocabulary) {
    this.directory = directory;
    this.documents = new ArticleDocuments(vocabulary, analyzer);
  }

  /**
   * Opens the index in the directory, which is made where it does not exist.
   *
   * @throws UnusableIndexException if the directory holds anything but an index of ours
   */
  public static LuceneArticleIndex open(Path path, Vocabulary vocabulary) {
    try {
      Files.createDirectories(path);
      Directory directory = FSDirectory.open(path);
      requireEmptyOrOurs(path, directory);
      return new LuceneArticleIndex(directory, vocabulary);
    } catch (FileAlreadyExistsException | NotDirectoryException e) {
      throw new UnusableIndexException(path + " is not a directory", e);
    } catch (IOException
        | NumberFormatException e) { // the latter of a file like segments_report.txt
      throw new UnusableIndexException("cannot use " + path + ": " + e.getMessage(), e);
    }
  }

  /** An index in a directory that Lucene already has open, in memory for example. */
  public static LuceneArticleIndex in(Directory directory, Vocabulary vocabulary) {
    return new LuceneArticleIndex(directory, vocabulary);
  }

  private static void requireEmptyOrOurs(Path path, Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      if (!Schema.isOurs(directory)) {
        throw new UnusableIndexException(
            path + " holds a Lucene index that Kakehashi did not write; choose another directory");
      }
      return;
    }
    try (Stream<Path> files = Files.list(path)) {
      if (files.anyMatch(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))) {
        throw new UnusableIndexException(
            path + " is not empty and holds no index; choose another directory");
      }
    }
  }

  @Override
  public Session update() {
    return session(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  @Override
  public Session rebuild() {
    return session(IndexWriterConfig.OpenMode.CREATE);
  }

  @Override
  public void close() {
    try {
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Session session(IndexWriterConfig.OpenMode mode) {
    try {
      IndexWriterConfig config =
          new IndexWriterConfig(analyzer)
              .setOpenMode(mode)
              .setCommitOnClose(false)
              .setRAMBufferSizeMB(BUFFER_MEGABYTES);
      IndexReader before =
          mode == IndexWriterConfig.OpenMode.CREATE || !DirectoryReader.indexExists(directory)
              ? new MultiReader()
              : DirectoryReader.open(directory);
      return new WriterSession(new IndexWriter(directory, config), before);
    } catch (LockObtainFailedException e) {
      throw new UnusableIndexException(
          "another process writes to this index: " + directory + "; stop it first", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class WriterSession implements Session {
    private final IndexWriter writer;
    private final IndexReader before;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    WriterSession(IndexWriter writer, IndexReader before) {
      this.writer = writer;
      this.before = before;
    }

    @Override
    public void put(Article article) {
      try {
        changed.add(article.id());
        writer.updateDocument(new Term(Schema.ID, article.id()), documents.of(article));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void commit() {
      try {
        group();
        writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, Schema.VERSION).entrySet());
        writer.commit();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void group() throws IOException {
      Map<String, Long> groups;
      try (DirectoryReader now = DirectoryReader.open(writer)) {
        groups = new NearCopies(now).groupsToWrite(changed, before);
      }
      for (Map.Entry<String, Long> group : groups.entrySet()) {
        writer.updateNumericDocValue(
            new Term(Schema.ID, group.getKey()), Schema.GROUP, group.getValue());
      }
      changed.clear();
    }

    @Override
    public void close() {
      try {
        before.close();
        writer.rollback();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
