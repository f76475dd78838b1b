/** How good the ranking is, measured on queries with judged articles. */
@NullMarked
package dev.kakehashi.evaluation;

import org.jspecify.annotations.NullMarked;
