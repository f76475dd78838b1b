/**
 * Articles as they lie on disk, read format by format. Start at {@link
 * dev.kakehashi.source.SourceReader}. What cannot be read is rejected with its reason; the rest
 * goes on.
 */
@NullMarked
package dev.kakehashi.source;

import org.jspecify.annotations.NullMarked;
