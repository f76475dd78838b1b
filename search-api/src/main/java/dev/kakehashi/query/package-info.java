/**
 * What a reader typed, as a small tree. Start at {@link dev.kakehashi.query.QueryParser}; engines
 * translate {@link dev.kakehashi.query.TextQuery} with one exhaustive switch.
 */
@NullMarked
package dev.kakehashi.query;

import org.jspecify.annotations.NullMarked;
