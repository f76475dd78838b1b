package dev.kakehashi.index.lucene;

import dev.kakehashi.index.Signature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The groups of articles that are copies of each other, or copies of copies. A group takes its
 * number from the least id in it, so it does not depend on the order of arrival.
 */
final class NearCopies {
  /** From this likeness on two articles are copies. */
  private static final double COPY = 0.8;

  private final IndexReader reader;
  private final Set<Integer> visited = new HashSet<>();

  NearCopies(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The groups that have to be written anew, by article id; 0 for an article that stands alone.
   *
   * @param changed ids that were added or replaced
   * @param before the index without the changes, in which replaced articles have their old copies
   */
  Map<String, Long> groupsToWrite(Collection<String> changed, IndexReader before)
      throws IOException {
    Set<Integer> seeds = new HashSet<>();
    NearCopies old = new NearCopies(before);
    for (String id : changed) {
      seeds.addAll(documents(new Term(Schema.ID, id)));
      for (int document : old.documents(new Term(Schema.ID, id))) {
        if (old.group(document) != 0) {
          seeds.addAll(sharingABand(old.signature(document)));
        }
      }
    }
    Map<String, Long> groups = new TreeMap<>();
    for (int seed : seeds) {
      if (visited.add(seed)) {
        write(groupOf(seed), groups);
      }
    }
    return groups;
  }

  private void write(List<Integer> members, Map<String, Long> groups) throws IOException {
    Map<String, Integer> byId = new TreeMap<>();
    for (int member : members) {
      byId.put(id(member), member);
    }
    String least = byId.keySet().iterator().next();
    long group = byId.size() == 1 ? 0 : number(least);
    for (Map.Entry<String, Integer> member : byId.entrySet()) {
      if (group(member.getValue()) != group) {
        groups.put(member.getKey(), group);
      }
    }
  }

  /** All documents that a chain of copies joins to this one. Equal signatures are followed once. */
  private List<Integer> groupOf(int seed) throws IOException {
    List<Integer> members = new ArrayList<>(List.of(seed));
    Set<Signature> followed = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(members);
    while (!open.isEmpty()) {
      Signature signature = signature(open.remove());
      if (!followed.add(signature)) {
        continue;
      }
      for (int other : sharingABand(signature)) {
        if (!visited.contains(other) && signature.likeness(signature(other)) >= COPY) {
          visited.add(other);
          members.add(other);
          open.add(other);
        }
      }
    }
    return members;
  }

  private Set<Integer> sharingABand(Signature signature) throws IOException {
    Set<Integer> sharing = new HashSet<>();
    for (byte[] band : signature.bands()) {
      sharing.addAll(documents(new Term(Schema.BANDS, new BytesRef(band))));
    }
    return sharing;
  }

  private List<Integer> documents(Term term) throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      PostingsEnum postings = segment.reader().postings(term, PostingsEnum.NONE);
      Bits live = segment.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          documents.add(segment.docBase + postings.docID());
        }
      }
    }
    return documents;
  }

  private Signature signature(int document) throws IOException {
    LeafReaderContext segment = segment(document);
    BinaryDocValues values = DocValues.getBinary(segment.reader(), Schema.SIGNATURE);
    require(values.advanceExact(document - segment.docBase));
    BytesRef bytes = values.binaryValue();
    return Signature.ofBytes(bytes.bytes, bytes.offset);
  }

  private long group(int document) throws IOException {
    LeafReaderContext segment = segment(document);
    NumericDocValues values = DocValues.getNumeric(segment.reader(), Schema.GROUP);
    return values.advanceExact(document - segment.docBase) ? values.longValue() : 0;
  }

  private String id(int document) throws IOException {
    LeafReaderContext segment = segment(document);
    SortedDocValues values = DocValues.getSorted(segment.reader(), Schema.ID);
    require(values.advanceExact(document - segment.docBase));
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  private static void require(boolean present) {
    if (!present) {
      throw new IllegalStateException("an article lacks a field that all have");
    }
  }

  private LeafReaderContext segment(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  /** Never 0, which stands for no group. */
  private static long number(String id) {
    long hash = 1125899906842597L;
    for (int i = 0; i < id.length(); i++) {
      hash = 31 * hash + id.charAt(i);
    }
    return hash == 0 ? 1 : hash;
  }
}
