package dev.kakehashi.http;

import dev.kakehashi.index.Retagging;
import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.tagging.Tagger;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/admin/reindex} begins to tag and index all articles anew while the server goes
 * on; {@code GET} tells how far it is. To begin while it runs changes nothing.
 */
final class ReindexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ReindexHandler.class);

  private final WriteSide writes;
  private final KeyAccess access;
  private final Tagger tagger;
  private final AtomicReference<Progress> progress;

  /**
   * @param progress of this server, whichever handler began
   */
  ReindexHandler(
      WriteSide writes, KeyAccess access, Tagger tagger, AtomicReference<Progress> progress) {
    this.writes = writes;
    this.access = access;
    this.tagger = tagger;
    this.progress = progress;
  }

  enum State {
    /** Not asked for since the server began. */
    IDLE,
    RUNNING,
    DONE,
    /** The index is as it was; the log tells why. */
    FAILED
  }

  record Progress(State state, int articles) {
    static final Progress IDLE = new Progress(State.IDLE, 0);

    ReindexView view() {
      return new ReindexView(state.name().toLowerCase(Locale.ROOT), articles);
    }
  }

  /**
   * The answer.
   *
   * @param articles done so far
   */
  record ReindexView(String state, int articles) {}

  HttpHandler begin() {
    return exchange -> {
      Key key = access.require(exchange, Scope.ADMIN);
      if (begins()) {
        Audit.tell(exchange, key, "reindex", List.of(), 0, Outcome.OK);
        Thread.ofPlatform().daemon().name("reindex").start(this::run);
      }
      answer(exchange, StatusCodes.ACCEPTED);
    };
  }

  HttpHandler tell() {
    return exchange -> {
      access.require(exchange, Scope.ADMIN);
      answer(exchange, StatusCodes.OK);
    };
  }

  private void answer(HttpServerExchange exchange, int status) {
    Json.send(exchange, status, progress.get().view());
  }

  private boolean begins() {
    Progress last = progress.get();
    return last.state != State.RUNNING
        && progress.compareAndSet(last, new Progress(State.RUNNING, 0));
  }

  private void run() {
    try {
      writes
          .index()
          .reindex(new Retagging(tagger), done -> progress.set(new Progress(State.RUNNING, done)));
      writes.refresh().run();
      progress.set(new Progress(State.DONE, progress.get().articles));
    } catch (RuntimeException | Error e) {
      LOG.error("the index could not be made anew and is as it was", e);
      progress.set(new Progress(State.FAILED, progress.get().articles));
    }
  }
}
