package dev.kakehashi.index.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** An index in a directory of its own. One process writes to it at a time. */
public final class LuceneArticleIndex implements ArticleIndex {
  private static final double BUFFER_MEGABYTES = 128;

  /** What lies about where a writer was and nothing was committed. */
  private static final List<String> NOT_INDEX = List.of(IndexWriter.WRITE_LOCK_NAME, Holder.FILE);

  private final Directory directory;
  private final Analyzer analyzer;
  private final ArticleDocuments documents;
  private volatile String announced = "";

  private LuceneArticleIndex(Directory directory, ArticleDocuments documents, Analyzer analyzer) {
    this.directory = directory;
    this.documents = documents;
    this.analyzer = analyzer;
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
      return in(directory, vocabulary);
    } catch (FileAlreadyExistsException | NotDirectoryException e) {
      throw new UnusableIndexException(path + " is not a directory", e);
    } catch (IOException
        | NumberFormatException e) { // the latter of a file like segments_report.txt
      throw new UnusableIndexException("cannot use " + path + ": " + e.getMessage(), e);
    }
  }

  /** An index in a directory that Lucene already has open, in memory for example. */
  public static LuceneArticleIndex in(Directory directory, Vocabulary vocabulary) {
    Analyzer analyzer = Schema.analyzer();
    return new LuceneArticleIndex(directory, new ArticleDocuments(vocabulary, analyzer), analyzer);
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
      if (files.anyMatch(file -> NOT_INDEX.stream().noneMatch(file::endsWith))) {
        throw new UnusableIndexException(
            path + " is not empty and holds no index; choose another directory");
      }
    }
    new IndexFolder(path).requireNoTornRestore();
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

  /**
   * Opens the index for writes that go on while it is searched. An index is made where there is
   * none.
   *
   * @throws UnusableIndexException if another process writes to it
   */
  public LiveIndex live() {
    return live(commit -> {});
  }

  /**
   * As {@link #live()}.
   *
   * @param told hears of each commit before those who wait for it do; neither fails nor takes long
   */
  public LiveIndex live(Consumer<LiveIndex.Commit> told) {
    try {
      return new GroupCommit(this::liveWriter, this::reindexLive, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GroupedWriter liveWriter() throws IOException {
    boolean fresh = !DirectoryReader.indexExists(directory);
    GroupedWriter writer = writer(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    if (fresh) {
      writer.commit();
    }
    return writer;
  }

  private int reindexLive(GroupCommit live, UnaryOperator<Article> again, IntConsumer progress)
      throws IOException {
    if (directory instanceof FSDirectory onDisk) {
      return new LiveReindex(live, onDisk, this::writerBeside, again).run(progress);
    }
    throw new UnusableIndexException("only an index on disk is made anew while it is in use");
  }

  private GroupedWriter writerBeside(Directory beside) throws IOException {
    return new LuceneArticleIndex(beside, documents, analyzer)
        .writer(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  /**
   * Writes all articles anew from what is stored of them, also of an index with another schema.
   * Searches see the old index until the new one is complete; it is kept until the next time.
   *
   * @param again makes of a stored article the one to write
   * @return how many articles there are
   */
  public int reindex(UnaryOperator<Article> again, IntConsumer progress) {
    try (Session session = rebuild();
        DirectoryReader old = DirectoryReader.open(directory)) {
      int done = 0;
      for (List<Article> batch : StoredArticles.batches(old)) {
        batch.parallelStream().map(again).forEach(session::put);
        done += batch.size();
        progress.accept(done);
      }
      if (folder().isPresent()) {
        new IndexFolder(folder().get()).keep();
      }
      session.commit();
      return done;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whoever finds the index locked that a server at this address takes articles. */
  public void announce(URI address) {
    announced = address.toString();
    folder().ifPresent(path -> Holder.write(path, announced));
  }

  private Optional<Path> folder() {
    return directory instanceof FSDirectory onDisk
        ? Optional.of(onDisk.getDirectory())
        : Optional.empty();
  }

  private Session session(IndexWriterConfig.OpenMode mode) {
    try {
      return new WriterSession(writer(mode));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GroupedWriter writer(IndexWriterConfig.OpenMode mode) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setOpenMode(mode)
            .setCommitOnClose(false)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    boolean fresh =
        mode == IndexWriterConfig.OpenMode.CREATE || !DirectoryReader.indexExists(directory);
    if (!fresh) {
      Schema.requireCurrent(directory, folder().map(Path::toString).orElse("the index"));
    }
    IndexWriter writer = lock(config);
    try {
      IndexReader before = fresh ? new MultiReader() : DirectoryReader.open(directory);
      return new GroupedWriter(writer, before, documents);
    } catch (IOException | RuntimeException e) {
      writer.rollback(); // lets go of the lock
      throw e;
    }
  }

  private IndexWriter lock(IndexWriterConfig config) throws IOException {
    try {
      IndexWriter writer = new IndexWriter(directory, config);
      folder().ifPresent(path -> Holder.write(path, announced));
      return writer;
    } catch (LockObtainFailedException e) {
      throw new UnusableIndexException(
          "another process writes to this index: "
              + folder().map(Holder::explanation).orElse(directory + "; stop it first"),
          e);
    }
  }

  private static final class WriterSession implements Session {
    private final GroupedWriter writer;

    WriterSession(GroupedWriter writer) {
      this.writer = writer;
    }

    @Override
    public void put(Article article) {
      try {
        writer.put(article);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void commit() {
      try {
        writer.commit();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        writer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
