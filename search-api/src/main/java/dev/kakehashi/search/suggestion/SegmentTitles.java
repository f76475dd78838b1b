package dev.kakehashi.search.suggestion;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The titles of each segment: read when first asked for, forgotten with the segment. */
final class SegmentTitles {
  private final Map<IndexReader.CacheKey, Titles> known = new ConcurrentHashMap<>();

  /** One thread reads at a time, so that none reads in vain. */
  synchronized Titles of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    if (cache == null) {
      return Titles.of(segment);
    }
    Titles titles = known.get(cache.getKey());
    if (titles == null) {
      titles = Titles.of(segment);
      known.put(cache.getKey(), titles);
      cache.addClosedListener(known::remove);
    }
    return titles;
  }
}
