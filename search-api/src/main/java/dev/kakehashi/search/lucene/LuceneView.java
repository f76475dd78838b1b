package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.FacetValues;
import dev.kakehashi.query.ParsedQuery;
import dev.kakehashi.query.QueryHint;
import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.PairCounts.PairCount;
import dev.kakehashi.search.Recency;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SimilarArticles.Similar;
import dev.kakehashi.search.Suggestion;
import dev.kakehashi.search.suggestion.LuceneCorrector;
import dev.kakehashi.search.suggestion.LuceneSuggester;
import dev.kakehashi.search.suggestion.Suggestions;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** The index as one request sees it: at one point in time, and until its deadline. */
final class LuceneView {
  /** So few articles, and another spelling is looked for. */
  private static final int LITTLE = 2;

  /** What does not change from request to request. */
  record Tools(
      FacetValues values,
      Meanings meanings,
      Ranking ranking,
      Clock clock,
      LuceneSuggester suggester,
      LuceneCorrector corrector) {
    Analyzer analyzer() {
      return meanings.analyzer();
    }
  }

  private final TimedSearcher timed;
  private final IndexSearcher searcher;
  private final Deadline deadline;
  private final Tools tools;

  LuceneView(TimedSearcher timed, Tools tools) {
    this.timed = timed;
    this.searcher = timed.searcher();
    this.deadline = timed.deadline();
    this.tools = tools;
  }

  int size() {
    return timed.reader().numDocs();
  }

  /** So that suggestions come at once. */
  Suggestions readTitles() throws IOException {
    return tools.suggester.of(timed.reader());
  }

  List<Suggestion> suggest(String text, Language labels) throws IOException {
    requireTime();
    return readTitles().of(text, labels, deadline);
  }

  Optional<Article> article(String id) throws IOException {
    OptionalInt found = find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Document stored = searcher.storedFields().document(found.getAsInt());
    return Optional.of(
        ArticleJson.read(
            stored.get(Schema.HEAD), stored.get(Schema.BODY), stored.get(Schema.EVIDENCE)));
  }

  Optional<Similar> similarTo(String id) throws IOException {
    OptionalInt found = find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    TellingWords words = new TellingWords(tools.analyzer());
    Similar similar = new Relatives(searcher, words, found.getAsInt()).similar();
    requireTime();
    return Optional.of(similar);
  }

  private OptionalInt find(String id) throws IOException {
    requireTime();
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
    requireTime();
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
  }

  private void requireTime() {
    if (deadline.isOver()) {
      throw new OverdueException();
    }
  }

  Optional<String> correction(SearchRequest request, SearchResponse response) throws IOException {
    boolean enough = response.total() > LITTLE && !response.relaxed();
    boolean tooLong = request.text().length() > QueryHint.Kind.TOO_LONG.limit();
    if (request.text().isEmpty() || tooLong || enough || response.partial() || deadline.isOver()) {
      return Optional.empty();
    }
    try {
      Optional<String> corrected =
          tools.corrector.corrected(
              request.text(), response, timed.reader(), searcher.getIndexReader());
      return corrected.isPresent()
              && isBetter(search(preview(request.withText(corrected.get()))), response)
          ? corrected
          : Optional.empty();
    } catch (ExitingReaderException | OverdueException late) {
      return Optional.empty();
    }
  }

  private static boolean isBetter(SearchResponse corrected, SearchResponse typed) {
    return typed.relaxed()
        ? !corrected.relaxed() && corrected.total() > 0
        : corrected.total() > typed.total();
  }

  private static SearchRequest preview(SearchRequest request) {
    return request.withPage(new PageRequest(1, 1)).withCounted(Set.of());
  }

  List<PairCount> pairs(SearchRequest request) throws IOException {
    requireTime();
    Query filter = answering(preview(request.withCollapsed(false))).filter();
    List<PairCount> counts = searcher.search(filter, PairCollector.MANAGER).counts();
    requireTime();
    return counts;
  }

  SearchResponse search(SearchRequest request) throws IOException {
    requireTime();
    return answering(request).response();
  }

  private Answering answering(SearchRequest request) {
    ParsedQuery named =
        tools.values.resolved(request.parsed(), new CarriedValues(searcher.getIndexReader()));
    return new Answering(
        timed,
        request.withParsed(named),
        new LuceneQueries(
            tools.analyzer(),
            text -> tools.meanings.of(text, searcher, request.translate()),
            new PrefixWords(searcher, tools.analyzer()),
            tools.ranking,
            recentAt(request)));
  }

  private Optional<LocalDate> recentAt(SearchRequest request) {
    return request.recency() == Recency.MILD
        ? Optional.of(LocalDate.now(tools.clock))
        : Optional.empty();
  }
}
