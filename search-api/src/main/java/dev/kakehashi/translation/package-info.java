/**
 * Words of one language in the other: dictionaries an operator has, and names by their sound. Start
 * at {@link dev.kakehashi.translation.Translator}; no engine is known here.
 */
@NullMarked
package dev.kakehashi.translation;

import org.jspecify.annotations.NullMarked;
