/**
 * The HTTP surface, and the only user of Undertow. {@link dev.kakehashi.http.Routes} is all of it
 * in one expression; every error leaves as {@code application/problem+json}.
 */
@NullMarked
package dev.kakehashi.http;

import org.jspecify.annotations.NullMarked;
