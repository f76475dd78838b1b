/**
 * From text to index terms, for both languages in one stream of positions. Start at {@link
 * dev.kakehashi.analysis.BilingualAnalyzer}; {@link dev.kakehashi.analysis.ExactAnalyzer} is the
 * second view, {@link dev.kakehashi.analysis.ConceptTokens} joins the languages.
 */
@NullMarked
package dev.kakehashi.analysis;

import org.jspecify.annotations.NullMarked;
