package dev.kakehashi.search;

import java.util.Optional;

/** Offers another spelling where what was typed found nothing or little. Any thread may call. */
@FunctionalInterface
public interface Corrector {
  /**
   * @param response what the request found
   * @return the whole text to search for instead; it finds more
   */
  Optional<String> correction(SearchRequest request, SearchResponse response);
}
