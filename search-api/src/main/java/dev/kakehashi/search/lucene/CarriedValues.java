package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Facet;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.FacetValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The values that the articles of one view of the index carry. */
record CarriedValues(IndexReader reader) implements FacetValues.Carried {
  @Override
  public boolean has(Facet facet, String value) {
    try {
      return reader.docFreq(new Term(Schema.facet(facet), value)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> all(Facet facet) {
    try {
      List<String> values = new ArrayList<>();
      Terms terms = MultiTerms.getTerms(reader, Schema.facet(facet));
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef value = each.next(); value != null; value = each.next()) {
        values.add(value.utf8ToString());
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
