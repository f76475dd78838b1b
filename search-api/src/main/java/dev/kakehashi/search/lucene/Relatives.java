package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.EventDate;
import dev.kakehashi.article.Facet;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.SearchResponse.Hit;
import dev.kakehashi.search.SimilarArticles.Alike;
import dev.kakehashi.search.SimilarArticles.Similar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** What is like one article: in its own language by tags and words, in others by tags. */
final class Relatives {
  /** Shown of each language. */
  private static final int MOST = 5;

  /** Looked at of each language. */
  private static final int CANDIDATES = 20;

  /** The share of the article's own score from which on another is alike. */
  private static final float ALIKE = 0.2f;

  /**
   * The share of the article's own tags, by weight, that two reports of one event have in common.
   */
  private static final float SAME = 0.4f;

  /** Reports of one event come out within these days. */
  private static final int DAYS = 4;

  private static final int MANY_WORDS = 5;

  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;
  private final Article article;
  private final Query tags;
  private final Query tagsAndWords;
  private final Set<Integer> manyWords = new HashSet<>();
  private final Query copies;

  Relatives(IndexSearcher searcher, TellingWords words, int document) throws IOException {
    this.searcher = searcher;
    Document stored = searcher.storedFields().document(document);
    this.article =
        ArticleJson.read(
            stored.get(Schema.HEAD), stored.get(Schema.BODY), stored.get(Schema.EVIDENCE));
    List<Query> telling = words.of(article, searcher.getIndexReader());
    this.tags = any(tagQueries().toList(), 0);
    this.tagsAndWords = any(Stream.concat(tagQueries(), telling.stream()).toList(), 0);
    if (telling.size() >= MANY_WORDS) {
      for (ScoreDoc found : searcher.search(any(telling, MANY_WORDS), 200).scoreDocs) {
        manyWords.add(found.doc);
      }
    }
    this.copies = copiesOf(document);
  }

  Similar similar() throws IOException {
    List<Found> events =
        best(tags, otherLanguages(), SAME, CANDIDATES).stream()
            .filter(found -> isSameEvent(found.hit().article(), found.document()))
            .limit(MOST)
            .toList();
    Set<String> shown = new HashSet<>();
    events.forEach(found -> shown.add(found.hit().article().id()));
    List<Found> others = new ArrayList<>();
    best(tagsAndWords, ownLanguage(), ALIKE, CANDIDATES).stream()
        .filter(this::isTelling)
        .limit(MOST)
        .forEach(others::add);
    best(tags, otherLanguages(), ALIKE, CANDIDATES).stream()
        .filter(found -> !shown.contains(found.hit().article().id()) && isTelling(found))
        .limit(MOST)
        .forEach(others::add);
    others.sort(Comparator.comparingDouble((Found found) -> found.share).reversed());
    return new Similar(
        others.stream().map(this::alike).toList(),
        events.stream().map(found -> withDay(alike(found))).toList());
  }

  /**
   * An article found.
   *
   * @param share of the article's own score
   */
  private record Found(Hit hit, int document, double share) {}

  private List<Found> best(Query query, Query filter, float least, int most) throws IOException {
    float own = ownScore(query);
    if (own == 0) {
      return List.of();
    }
    Query others =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(filter, Occur.FILTER)
            .add(copies, Occur.MUST_NOT)
            .build();
    ScoreDoc[] top = searcher.search(others, most, BEST_FIRST, true).scoreDocs;
    List<Hit> hits = new Hits(searcher, others, Optional.empty(), Deadline.NONE).of(top);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < top.length; i++) {
      double share = hits.get(i).score() / own;
      if (share >= least) {
        found.add(new Found(hits.get(i), top[i].doc, share));
      }
    }
    return found;
  }

  private float ownScore(Query query) throws IOException {
    Query own =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new TermQuery(new Term(Schema.ID, article.id())), Occur.FILTER)
            .build();
    ScoreDoc[] found = searcher.search(own, 1).scoreDocs;
    return found.length == 0 ? 0 : found[0].score;
  }

  private boolean isSameEvent(Article other, int document) {
    boolean who = shares(Facet.PAIR, other) || sharedCountries(other) > 1;
    boolean what = shares(Facet.AGREEMENT, other) || shares(Facet.ORGANISATION, other);
    return who && what && (isNear(other) || namesTheSameDay(document));
  }

  private boolean isNear(Article other) {
    return article.published().isPresent()
        && other.published().isPresent()
        && Math.abs(ChronoUnit.DAYS.between(article.published().get(), other.published().get()))
            <= DAYS;
  }

  private boolean namesTheSameDay(int document) {
    try {
      Document stored =
          searcher.storedFields().document(document, Set.of(Schema.HEAD, Schema.EVIDENCE));
      Article other = ArticleJson.read(stored.get(Schema.HEAD), "", stored.get(Schema.EVIDENCE));
      Set<EventDay> days = new HashSet<>();
      article.events().forEach(event -> days.add(EventDay.of(event)));
      return other.events().stream().map(EventDay::of).anyMatch(days::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record EventDay(LocalDate first, LocalDate last) {
    static EventDay of(EventDate event) {
      return new EventDay(event.first(), event.last());
    }
  }

  private boolean shares(Facet facet, Article other) {
    return !shared(facet, other).isEmpty();
  }

  private int sharedCountries(Article other) {
    return shared(Facet.COUNTRY, other).size();
  }

  private List<String> shared(Facet facet, Article other) {
    Set<String> theirs = Set.copyOf(facet.valuesOf(other));
    return facet.valuesOf(article).stream().filter(theirs::contains).toList();
  }

  /** A country alone makes no two articles alike. */
  private boolean isTelling(Found found) {
    return alike(found).reasons().stream()
        .anyMatch(reason -> !reason.startsWith(Facet.COUNTRY.key() + ":"));
  }

  private Alike alike(Found found) {
    List<String> reasons = new ArrayList<>();
    for (Facet facet :
        List.of(Facet.PAIR, Facet.AGREEMENT, Facet.ORGANISATION, Facet.SECTOR, Facet.COUNTRY)) {
      for (String value : shared(facet, found.hit.article())) {
        reasons.add(facet.key() + ":" + value);
      }
    }
    if (manyWords.contains(found.document)) {
      reasons.add("words");
    }
    return new Alike(found.hit, reasons);
  }

  private static Alike withDay(Alike alike) {
    List<String> reasons = new ArrayList<>(alike.reasons());
    reasons.add("day");
    return new Alike(alike.hit(), reasons);
  }

  private Stream<Query> tagQueries() {
    return Stream.of(Facet.PAIR, Facet.AGREEMENT, Facet.ORGANISATION, Facet.SECTOR, Facet.COUNTRY)
        .flatMap(facet -> facet.valuesOf(article).stream().map(value -> tag(facet, value)));
  }

  private static Query tag(Facet facet, String value) {
    return new BoostQuery(
        new TermQuery(new Term(Schema.facet(facet), value)), facet == Facet.COUNTRY ? 0.5f : 2);
  }

  private static Query any(List<Query> queries, int least) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.setMinimumNumberShouldMatch(least).build();
  }

  private Query ownLanguage() {
    return new TermQuery(new Term(Schema.facet(Facet.LANGUAGE), article.language().code()));
  }

  private Query otherLanguages() {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(ownLanguage(), Occur.MUST_NOT)
        .build();
  }

  /** Itself and the group of copies it belongs to. */
  private Query copiesOf(int document) throws IOException {
    BooleanQuery.Builder same =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Schema.ID, article.id())), Occur.SHOULD);
    long group = CopyGroups.groupOf(searcher, document);
    if (group != CopyGroups.NONE) {
      same.add(NumericDocValuesField.newSlowExactQuery(Schema.GROUP, group), Occur.SHOULD);
    }
    return same.build();
  }
}
