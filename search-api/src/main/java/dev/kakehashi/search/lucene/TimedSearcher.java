package dev.kakehashi.search.lucene;

import dev.kakehashi.search.Deadline;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/**
 * A searcher that stops at a deadline. Time is looked at on two levels, for either alone can be
 * kept busy: while terms, points and values are read, and between documents.
 *
 * @param searcher stops
 * @param reader does not, and is the same for all requests
 */
record TimedSearcher(IndexSearcher searcher, IndexReader reader, Deadline deadline) {
  static TimedSearcher of(IndexSearcher untimed, Deadline deadline) throws IOException {
    IndexReader reader = untimed.getIndexReader();
    if (deadline.equals(Deadline.NONE)) {
      return new TimedSearcher(untimed, reader, deadline);
    }
    QueryTimeout timeout = deadline::isOver;
    IndexSearcher timed =
        new IndexSearcher(ExitableDirectoryReader.wrap((DirectoryReader) reader, timeout));
    timed.setSimilarity(untimed.getSimilarity());
    timed.setTimeout(timeout);
    return new TimedSearcher(timed, reader, deadline);
  }

  /** The same segments without a deadline, for work that is timed document by document. */
  List<LeafReaderContext> untimedSegments() {
    return reader.leaves();
  }
}
