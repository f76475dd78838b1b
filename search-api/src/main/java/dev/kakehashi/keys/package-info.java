/**
 * Who may write: keys and the file that knows them by their digests. Start at {@link
 * dev.kakehashi.keys.KeyFile}.
 */
@NullMarked
package dev.kakehashi.keys;

import org.jspecify.annotations.NullMarked;
