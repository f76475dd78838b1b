package dev.kakehashi.index.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.FullDiskException;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/** An index writer that tells each commit which articles are copies of each other. */
final class GroupedWriter implements AutoCloseable {
  /** Merges need room too, and a full disk ends the writer. */
  private static final long LEAST_ROOM = 256 << 20;

  /** Of a small disk this part is enough. */
  private static final int LEAST_PART = 20;

  private final IndexWriter writer;
  private final ArticleDocuments documents;
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private IndexReader before;

  /**
   * @param before the index as it was; closed with this
   */
  GroupedWriter(IndexWriter writer, IndexReader before, ArticleDocuments documents) {
    this.writer = writer;
    this.before = before;
    this.documents = documents;
  }

  void put(Article article) throws IOException {
    changed.add(article.id());
    writer.updateDocument(new Term(Schema.ID, article.id()), documents.of(article));
  }

  void delete(String id) throws IOException {
    changed.add(id);
    writer.deleteDocuments(new Term(Schema.ID, id));
  }

  /** Durable once it returns. Not beside a put or another commit. */
  void commit() throws IOException {
    group();
    finish();
  }

  /**
   * Puts the articles of another index in the place of all there are, with one commit.
   *
   * @param complete its groups are told already
   * @return the generation of the commit
   */
  long replaceAll(Directory complete) throws IOException {
    writer.deleteAll();
    writer.addIndexes(complete);
    changed.clear();
    finish();
    return SegmentInfos.readLatestCommit(writer.getDirectory()).getGeneration();
  }

  private void finish() throws IOException {
    writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, Schema.VERSION).entrySet());
    writer.prepareCommit();
    CrashPoint.PREPARED.pass();
    writer.commit();
    CrashPoint.COMMITTED.pass();
    IndexReader after = DirectoryReader.open(writer);
    before.close();
    before = after;
  }

  /**
   * @throws FullDiskException if there is too little room for more than deleting
   */
  void requireRoom() throws IOException {
    if (FilterDirectory.unwrap(writer.getDirectory()) instanceof FSDirectory onDisk) {
      FileStore disk = Files.getFileStore(onDisk.getDirectory());
      if (disk.getUsableSpace() < Math.min(LEAST_ROOM, disk.getTotalSpace() / LEAST_PART)) {
        throw FullDiskException.almost();
      }
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

  /** Of puts at once one may fail by itself, and the others because that closed the writer. */
  Throwable cause(Throwable failure) {
    Throwable closing = writer.getTragicException();
    return closing == null ? failure : closing;
  }

  /** Forgets what was not committed. */
  @Override
  public void close() throws IOException {
    try {
      writer.rollback();
    } finally {
      before.close();
    }
  }
}
