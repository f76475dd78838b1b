/**
 * Search by Lucene. {@link dev.kakehashi.search.lucene.LuceneArticleSearch} answers, {@link
 * dev.kakehashi.search.lucene.LuceneQueries} translates; docs/relevance.md explains every number.
 */
@NullMarked
package dev.kakehashi.search.lucene;

import org.jspecify.annotations.NullMarked;
