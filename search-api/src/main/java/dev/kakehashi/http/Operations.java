package dev.kakehashi.http;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What of a server outlives a reload.
 *
 * @param reindexing how far the last reindex is
 * @param wrongKeys of all handlers together
 */
record Operations(
    Metrics metrics,
    Readiness readiness,
    AtomicReference<ReindexHandler.Progress> reindexing,
    WrongKeys wrongKeys) {
  Operations(Metrics metrics, Readiness readiness) {
    this(
        metrics,
        readiness,
        new AtomicReference<>(ReindexHandler.Progress.IDLE),
        new WrongKeys(System::nanoTime));
  }
}
