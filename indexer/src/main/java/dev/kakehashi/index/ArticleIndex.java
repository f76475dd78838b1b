package dev.kakehashi.index;

import dev.kakehashi.article.Article;

/** All that the write side knows of an index. */
public interface ArticleIndex extends AutoCloseable {
  /** Starts to add and replace articles by id. */
  Session update();

  /** Starts an empty replacement. Searches keep seeing the old articles until it is committed. */
  Session rebuild();

  /**
   * @throws java.io.UncheckedIOException if the index cannot be closed
   */
  @Override
  void close();

  /**
   * All or nothing: closing a session that was not committed leaves the index as it was. One
   * session at a time; several threads may put into it.
   *
   * <p>Every method throws {@link java.io.UncheckedIOException} where the disk fails.
   */
  interface Session extends AutoCloseable {
    /** Adds the article, or replaces the one that has its id. */
    void put(Article article);

    /** Durable once it returns. */
    void commit();

    @Override
    void close();
  }
}
