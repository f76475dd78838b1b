package dev.kakehashi.search;

/** All that a server asks of an engine; whoever needs less takes one of its parts. */
public interface SearchEngine
    extends ArticleSearch, Suggester, Corrector, SimilarArticles, PairCounts {
  /**
   * The same engine for one request. When the time is over, a search answers with what it has, and
   * says that it is {@linkplain SearchResponse#partial partial}; a correction is not looked for.
   * What has nothing to answer with throws {@link OverdueException}.
   */
  SearchEngine within(Deadline deadline);
}
