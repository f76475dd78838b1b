/**
 * The index on disk, by Lucene. {@link dev.kakehashi.index.lucene.Schema} is the only list of its
 * fields; readers and writers both follow it.
 */
@NullMarked
package dev.kakehashi.index.lucene;

import org.jspecify.annotations.NullMarked;
