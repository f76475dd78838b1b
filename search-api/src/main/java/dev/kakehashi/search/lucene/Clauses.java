package dev.kakehashi.search.lucene;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Several queries as one; none as one that finds nothing. */
final class Clauses {
  private Clauses() {}

  static Query any(List<Query> queries) {
    return combined(Occur.SHOULD, queries);
  }

  static Query all(List<Query> queries) {
    return combined(Occur.MUST, queries);
  }

  private static Query combined(Occur occur, List<Query> queries) {
    if (queries.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return all.build();
  }
}
