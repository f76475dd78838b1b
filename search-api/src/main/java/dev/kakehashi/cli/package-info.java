/**
 * The command line: options, wiring and exit codes, nothing else. Start at {@link
 * dev.kakehashi.cli.Main}.
 */
@NullMarked
package dev.kakehashi.cli;

import org.jspecify.annotations.NullMarked;
