/**
 * Articles in, index out. {@link dev.kakehashi.index.ArticleIndex} is all the rest of the product
 * knows of an index; {@link dev.kakehashi.index.IndexRun} walks a whole delivery of sources into
 * it.
 */
@NullMarked
package dev.kakehashi.index;

import org.jspecify.annotations.NullMarked;
