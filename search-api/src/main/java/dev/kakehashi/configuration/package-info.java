/**
 * What an operator may set, and where it was set. Start at {@link
 * dev.kakehashi.configuration.Settings}, the only list, and {@link
 * dev.kakehashi.configuration.Configuration}, what comes of it.
 */
@NullMarked
package dev.kakehashi.configuration;

import org.jspecify.annotations.NullMarked;
