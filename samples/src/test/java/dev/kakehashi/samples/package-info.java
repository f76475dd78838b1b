/**
 * Tests of the whole house: the arrows between its packages, the samples and how well they are
 * found, and what the documents claim.
 */
@NullMarked
package dev.kakehashi.samples;

import org.jspecify.annotations.NullMarked;
