package dev.kakehashi.http;

import io.undertow.server.HttpServerExchange;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Who sent wrong keys within the last minute, and how many. Keeps so many addresses and forgets the
 * oldest, so what it holds and does is bounded whoever sends what. Any thread may call.
 */
final class WrongKeys {
  static final int MINUTE_SECONDS = 60;
  static final int MOST_ADDRESSES = 1000;

  /** Of an address of IPv6 its network: one sender has all addresses of it. */
  private static final int TELLING_BYTES = 8;

  private record Count(long since, int keys) {}

  private final Map<ByteBuffer, Count> counts = new LinkedHashMap<>();
  private final LongSupplier nanos;

  WrongKeys(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * @param most in a minute; 0 for any number
   */
  boolean tooMany(HttpServerExchange exchange, int most) {
    return most > 0 && !isOfProxyHere(exchange) && count(address(exchange)) >= most;
  }

  void add(HttpServerExchange exchange) {
    add(address(exchange));
  }

  synchronized int count(InetAddress address) {
    Count count = counts.get(sender(address));
    return count == null || isOver(count) ? 0 : count.keys;
  }

  synchronized void add(InetAddress address) {
    ByteBuffer sender = sender(address);
    Count last = counts.get(sender);
    if (last == null || isOver(last)) {
      counts.remove(sender); // to stand behind all that are older
      if (counts.size() == MOST_ADDRESSES) {
        counts.remove(counts.keySet().iterator().next());
      }
      counts.put(sender, new Count(nanos.getAsLong(), 1));
    } else {
      counts.put(sender, new Count(last.since, last.keys + 1));
    }
  }

  private boolean isOver(Count count) {
    return nanos.getAsLong() - count.since >= MINUTE_SECONDS * 1_000_000_000L;
  }

  /** It brings requests of all, so one sender would shut out the others; it has to count itself. */
  private static boolean isOfProxyHere(HttpServerExchange exchange) {
    return MetricsHandler.isForAnother(exchange) && address(exchange).isLoopbackAddress();
  }

  private static InetAddress address(HttpServerExchange exchange) {
    return exchange.getSourceAddress().getAddress();
  }

  private static ByteBuffer sender(InetAddress address) {
    byte[] bytes = address.getAddress();
    return ByteBuffer.wrap(Arrays.copyOf(bytes, Math.min(TELLING_BYTES, bytes.length)));
  }
}
