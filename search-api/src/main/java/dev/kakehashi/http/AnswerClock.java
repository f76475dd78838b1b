package dev.kakehashi.http;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Closes the connection of a client that does not take its answer: it keeps its place in a lane as
 * long. The server has no such time of its own.
 */
final class AnswerClock implements HttpHandler {
  private final long grace;
  private final HttpHandler next;

  AnswerClock(Duration grace, HttpHandler next) {
    this.grace = grace.toMillis();
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    exchange.addResponseCommitListener(begun -> new Watch(begun).begin());
    next.handleRequest(exchange);
  }

  /** Of one answer, from its first byte on. */
  private final class Watch implements Runnable, ExchangeCompletionListener {
    private final HttpServerExchange exchange;
    private final long begun = System.nanoTime();
    private volatile XnioExecutor.Key timer;

    Watch(HttpServerExchange exchange) {
      this.exchange = exchange;
      this.timer = lookAfter(grace);
    }

    void begin() {
      exchange.addExchangeCompleteListener(this);
    }

    private XnioExecutor.Key lookAfter(long millis) {
      return exchange.getIoThread().executeAfter(this, millis + 1, TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
      if (exchange.isResponseComplete()) {
        return;
      }
      long allowed = grace + exchange.getResponseBytesSent() * 1000 / BodyClock.LEAST_RATE;
      long left = allowed - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      if (left > 0) {
        timer = lookAfter(left);
      } else {
        IoUtils.safeClose(exchange.getConnection());
      }
    }

    /** A timer that went on would keep the answer in memory. */
    @Override
    public void exchangeEvent(HttpServerExchange ended, NextListener after) {
      timer.remove();
      after.proceed();
    }
  }
}
