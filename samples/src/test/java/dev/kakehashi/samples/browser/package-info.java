/**
 * Tests of the page in a real browser; {@link dev.kakehashi.samples.browser.Page} is where to
 * start. Without Chromium and its driver on the machine they are skipped, unless the environment
 * says {@code BROWSER_REQUIRED=true}.
 */
@NullMarked
package dev.kakehashi.samples.browser;

import org.jspecify.annotations.NullMarked;
