package dev.kakehashi.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The query string of a write: {@code refresh=wait}, or nothing. */
final class WriteParameters {
  private WriteParameters() {}

  /** Whether the answer is to wait until searches see the write. */
  static boolean waitsForRefresh(Map<String, ? extends Collection<String>> query) {
    for (String name : query.keySet()) {
      if (!name.equals("refresh")) {
        throw ProblemException.of(
            ProblemType.UNKNOWN_PARAMETER,
            "unknown parameter " + name + "; a write takes refresh=wait");
      }
    }
    Collection<String> values = query.get("refresh");
    if (values == null) {
      return false;
    }
    if (!List.copyOf(values).equals(List.of("wait"))) {
      throw ProblemException.badRequest("refresh takes the value wait");
    }
    return true;
  }
}
