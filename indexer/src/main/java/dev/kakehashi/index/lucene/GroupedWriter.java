package dev.kakehashi.index.lucene;

import dev.kakehashi.article.Article;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** An index writer that tells each commit which articles are copies of each other. */
final class GroupedWriter implements AutoCloseable {
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
    writer.setLiveCommitData(Map.of(Schema.VERSION_KEY, Schema.VERSION).entrySet());
    writer.commit();
    IndexReader after = DirectoryReader.open(writer);
    before.close();
    before = after;
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
