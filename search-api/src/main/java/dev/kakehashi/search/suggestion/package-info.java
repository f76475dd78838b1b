/**
 * What may be meant while it is typed, and where it was mistyped: names and titles by letters and
 * by sound, spelling. {@link dev.kakehashi.search.suggestion.LuceneSuggester} and {@link
 * dev.kakehashi.search.suggestion.LuceneCorrector} are asked; docs/suggest.md explains.
 */
@NullMarked
package dev.kakehashi.search.suggestion;

import org.jspecify.annotations.NullMarked;
