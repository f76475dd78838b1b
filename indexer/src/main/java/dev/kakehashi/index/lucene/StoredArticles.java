package dev.kakehashi.index.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.ArticleJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/** The articles that an index holds whole. */
public final class StoredArticles {
  private StoredArticles() {}

  public static Article article(Document stored) {
    return ArticleJson.read(
        stored.get(Schema.HEAD), stored.get(Schema.BODY), stored.get(Schema.EVIDENCE));
  }

  /** All of them, some hundreds at a time; read as the iteration goes. */
  static Iterable<List<Article>> batches(IndexReader reader) {
    return () -> new Batches(reader);
  }

  private static final class Batches implements Iterator<List<Article>> {
    private static final int SIZE = 500;

    private final IndexReader reader;
    private final Bits live;
    private int next;

    Batches(IndexReader reader) {
      this.reader = reader;
      Bits deleted = MultiBits.getLiveDocs(reader);
      this.live = deleted == null ? new Bits.MatchAllBits(reader.maxDoc()) : deleted;
    }

    @Override
    public boolean hasNext() {
      return next < reader.maxDoc();
    }

    @Override
    public List<Article> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        StoredFields stored = reader.storedFields();
        List<Article> batch = new ArrayList<>();
        for (; hasNext() && batch.size() < SIZE; next++) {
          if (live.get(next)) {
            batch.add(article(stored.document(next)));
          }
        }
        return batch;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
