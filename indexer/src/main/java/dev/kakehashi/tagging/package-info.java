/**
 * From what the publisher wrote to a tagged article. Start at {@link dev.kakehashi.tagging.Tagger}.
 * Every tag rests on mentions: a code, a span of the text and the rule that decided.
 */
@NullMarked
package dev.kakehashi.tagging;

import org.jspecify.annotations.NullMarked;
