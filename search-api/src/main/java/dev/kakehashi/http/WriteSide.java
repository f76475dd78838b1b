package dev.kakehashi.http;

import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.keys.KeyFile;

/**
 * All that a server needs to take articles.
 *
 * @param refresh lets searches see what was committed
 */
public record WriteSide(LiveIndex index, KeyFile keys, Runnable refresh) {}
