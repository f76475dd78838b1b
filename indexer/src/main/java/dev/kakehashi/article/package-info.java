/**
 * The words of the trade: what an article is, and what it can be about. Start at {@link
 * dev.kakehashi.article.Article}. Nothing here knows of files, indexes or requests.
 */
@NullMarked
package dev.kakehashi.article;

import org.jspecify.annotations.NullMarked;
