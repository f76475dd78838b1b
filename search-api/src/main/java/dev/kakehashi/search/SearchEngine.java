package dev.kakehashi.search;

/** All that a server asks of an engine; whoever needs less takes one of its parts. */
public interface SearchEngine
    extends ArticleSearch, Suggester, Corrector, SimilarArticles, PairCounts {}
