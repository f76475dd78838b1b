package dev.kakehashi.search;

import java.time.Instant;

/**
 * An engine's index at a moment.
 *
 * @param articles that searches see
 * @param bytes on disk
 * @param diskFree bytes left for it
 * @param refreshed when searches last looked for new articles
 */
public record EngineState(
    int articles, int segments, long bytes, long diskFree, Instant refreshed) {}
