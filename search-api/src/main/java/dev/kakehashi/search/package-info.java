/**
 * Question in, answer out, whatever engine stands behind. {@link
 * dev.kakehashi.search.ArticleSearch} is all the rest of the product knows of an engine.
 */
@NullMarked
package dev.kakehashi.search;

import org.jspecify.annotations.NullMarked;
