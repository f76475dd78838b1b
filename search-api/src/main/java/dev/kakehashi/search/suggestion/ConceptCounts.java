package dev.kakehashi.search.suggestion;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.index.lucene.Schema;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How many articles have each concept: by their tags, and where it is no tag, by their words. */
final class ConceptCounts {
  private static final String TOPIC = "topic:";

  private ConceptCounts() {}

  /** Exact, deleted articles left out; concepts of no article are absent. */
  static Map<Concept, Integer> of(IndexReader reader) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext segment : reader.leaves()) {
      for (Facet facet : Facet.TAGS) {
        count(segment.reader(), Schema.facet(facet), "", facet.key() + ":", counts);
      }
      count(segment.reader(), Schema.TEXT, TOPIC, "", counts);
    }
    Map<Concept, Integer> concepts = new HashMap<>();
    counts.forEach((key, count) -> concepts.put(Concept.ofKey(key), count));
    return concepts;
  }

  private static void count(
      LeafReader segment, String field, String prefix, String kind, Map<String, Integer> counts)
      throws IOException {
    Terms terms = segment.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    if (each.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = each.term(); term != null; term = each.next()) {
      String value = term.utf8ToString();
      if (!value.startsWith(prefix)) {
        return;
      }
      int count = live(each, segment.getLiveDocs());
      if (count > 0) {
        counts.merge(kind + value, count, Integer::sum);
      }
    }
  }

  private static int live(TermsEnum term, @Nullable Bits live) throws IOException {
    if (live == null) {
      return term.docFreq();
    }
    int count = 0;
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      count += live.get(doc) ? 1 : 0;
    }
    return count;
  }
}
