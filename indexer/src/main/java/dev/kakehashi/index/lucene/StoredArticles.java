package dev.kakehashi.index.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.ArticleJson;
import org.apache.lucene.document.Document;

/** The articles that an index holds whole. */
public final class StoredArticles {
  private StoredArticles() {}

  public static Article article(Document stored) {
    return ArticleJson.read(
        stored.get(Schema.HEAD), stored.get(Schema.BODY), stored.get(Schema.EVIDENCE));
  }
}
