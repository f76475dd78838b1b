package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Facet;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.DayRange;
import dev.kakehashi.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What a reader chose in one facet, as a filter. Chosen days are the choice of the year facet. */
record Choice(Facet facet, Query filter) {

  static List<Choice> of(SearchRequest request) {
    List<Choice> choices = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<Query> filters = new ArrayList<>();
      List<String> values = request.selected().getOrDefault(facet, List.of());
      if (!values.isEmpty()) {
        filters.add(
            new TermInSetQuery(Schema.facet(facet), values.stream().map(BytesRef::new).toList()));
      }
      if (facet == Facet.YEAR && !request.published().isOpen()) {
        filters.add(days(request.published()));
      }
      if (!filters.isEmpty()) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        choices.add(new Choice(facet, all.build()));
      }
    }
    return choices;
  }

  static Query days(DayRange range) {
    return NumericDocValuesField.newSlowRangeQuery(
        Schema.PUBLISHED,
        range.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE),
        range.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE));
  }
}
