package dev.kakehashi.search;

import dev.kakehashi.article.Article;
import java.util.Optional;

/**
 * All that the rest of the product knows of an engine. Any thread may call.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException} where the index cannot be read.
 */
public interface ArticleSearch {
  SearchResponse search(SearchRequest request);

  Optional<Article> article(String id);

  /** How many articles can be found now. */
  int size();
}
