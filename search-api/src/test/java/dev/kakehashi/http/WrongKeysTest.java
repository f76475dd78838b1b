package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class WrongKeysTest {
  private static String delete(Served served, String headers) throws Exception {
    return served.raw(
        "DELETE /api/articles/none HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + headers
            + "\r\n");
  }

  private static String bearer(String key) {
    return "Authorization: Bearer " + key + "\r\n";
  }

  @Test
  void whoSendsTooManyIsToldToWaitAndNoKeyIsLookedAt() throws Exception {
    try (Served served = new Served(Shelf.ALL, "wrong-keys", "3")) {
      String right = bearer(served.secret());
      for (int i = 0; i < 3; i++) {
        assertThat(delete(served, right)).startsWith("HTTP/1.1 404 ");
        assertThat(delete(served, "")).startsWith("HTTP/1.1 401 "); // none is no wrong one
        assertThat(delete(served, bearer("wrong"))).startsWith("HTTP/1.1 401 ");
      }
      for (String key : new String[] {bearer("wrong"), right, ""}) {
        assertThat(delete(served, key))
            .startsWith("HTTP/1.1 429 ")
            .contains("\r\nRetry-After: 60\r\n", "problem/too-many-wrong-keys");
      }
      assertThat(delete(served, right + "X-Forwarded-For: 192.0.2.1\r\n"))
          .as("through a proxy on this machine")
          .startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void anOperatorMaySetNoLimit() throws Exception {
    try (Served served = new Served(Shelf.ALL, "wrong-keys", "0")) {
      for (int i = 0; i < 50; i++) {
        assertThat(delete(served, bearer("wrong"))).startsWith("HTTP/1.1 401 ");
      }
    }
  }

  @Test
  void aMinuteLaterItIsForgottenAndANetworkCountsAsOne() throws Exception {
    AtomicLong now = new AtomicLong();
    WrongKeys wrong = new WrongKeys(now::get);
    InetAddress one = InetAddress.getByName("2001:db8::1");
    wrong.add(one);
    now.addAndGet(30_000_000_000L);
    wrong.add(InetAddress.getByName("2001:db8::2"));
    assertThat(wrong.count(one)).isEqualTo(2);
    assertThat(wrong.count(InetAddress.getByName("2001:db8:0:1::1"))).isZero();
    now.addAndGet(30_000_000_000L);
    assertThat(wrong.count(one)).isZero();
  }

  @Test
  void ofManySendersTheOldestAreForgotten() throws Exception {
    WrongKeys wrong = new WrongKeys(() -> 0);
    for (int i = 0; i <= WrongKeys.MOST_ADDRESSES; i++) {
      wrong.add(address(i));
    }
    assertThat(wrong.count(address(0))).isZero();
    assertThat(wrong.count(address(1))).isEqualTo(1);
    assertThat(wrong.count(address(WrongKeys.MOST_ADDRESSES))).isEqualTo(1);
  }

  private static InetAddress address(int i) throws Exception {
    return InetAddress.getByAddress(new byte[] {10, 0, (byte) (i >> 8), (byte) i});
  }
}
