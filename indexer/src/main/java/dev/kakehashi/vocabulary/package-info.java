/**
 * What the product knows of the world: one bilingual vocabulary in tables that editors can read,
 * and the matcher that finds its names in a text. Start at {@link
 * dev.kakehashi.vocabulary.Vocabulary}.
 */
@NullMarked
package dev.kakehashi.vocabulary;

import org.jspecify.annotations.NullMarked;
