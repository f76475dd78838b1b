/** How the log is written. Start at {@link dev.kakehashi.logging.LogOutput}. */
@NullMarked
package dev.kakehashi.logging;

import org.jspecify.annotations.NullMarked;
