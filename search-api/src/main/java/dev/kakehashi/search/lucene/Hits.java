package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.SearchResponse.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Turns document numbers into hits, with what the query matched marked by the postings' offsets.
 */
final class Hits {
  /** UTF-16 characters of a body that are looked at when there is no time for all of it. */
  private static final int BEGINNING = 1000;

  private final IndexSearcher searcher;
  private final Query query;
  private final Optional<CopyGroups> groups;
  private final Deadline deadline;
  private @Nullable Weight marked;
  private boolean unmarked;

  /**
   * @param query what to mark, whether it decided the match or not
   * @param groups where copies are shown as one
   */
  Hits(IndexSearcher searcher, Query query, Optional<CopyGroups> groups, Deadline deadline) {
    this.searcher = searcher;
    this.groups = groups;
    this.query = query;
    this.deadline = deadline;
  }

  /** Whether time ran out, so that some hits show their beginning and not what matched. */
  boolean areUnmarked() {
    return unmarked;
  }

  List<Hit> of(ScoreDoc[] documents) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc document : documents) {
      hits.add(hit(document));
    }
    return hits;
  }

  private Hit hit(ScoreDoc scored) throws IOException {
    Document stored = searcher.storedFields().document(scored.doc);
    Article head = ArticleJson.readHead(stored.get(Schema.HEAD));
    Optional<Spans> found = inTime(scored.doc);
    String body = stored.get(Schema.BODY);
    String text = head.title() + "\n" + (found.isEmpty() ? beginning(body) : body);
    Spans spans = found.orElse(Spans.NONE);
    Snippets snippets = new Snippets(text, Schema.bodyOffset(head.title()), spans, head.language());
    int similar = groups.isEmpty() ? 0 : groups.get().similar(searcher, scored.doc);
    return new Hit(
        head,
        spans.pieces(text, 0, head.title().length()),
        snippets.pieces(),
        similar,
        score(scored));
  }

  /** With a sort by fields Lucene leaves the score to the first of them, where it is one. */
  private static float score(ScoreDoc scored) {
    return scored instanceof FieldDoc fields
            && fields.fields.length > 0
            && fields.fields[0] instanceof Float score
        ? score
        : 0;
  }

  /** What matched; empty where time ran out before it was known. */
  private Optional<Spans> inTime(int document) throws IOException {
    try {
      if (!deadline.isOver()) {
        return Optional.of(spans(document));
      }
    } catch (ExitingReaderException overdue) {
      // as below
    }
    unmarked = true;
    return Optional.empty();
  }

  private static String beginning(String body) {
    int end = Math.min(BEGINNING, body.length());
    boolean split = end < body.length() && Character.isLowSurrogate(body.charAt(end));
    return body.substring(0, split ? end - 1 : end);
  }

  private Weight weight() throws IOException {
    Weight known = marked;
    if (known == null) {
      known = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      marked = known;
    }
    return known;
  }

  private Spans spans(int document) throws IOException {
    List<LeafReaderContext> segments = searcher.getLeafContexts();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
    Matches matches = weight().matches(segment, document - segment.docBase);
    List<Spans.Span> found = new ArrayList<>();
    if (matches != null) {
      for (String field : List.of(Schema.TEXT, Schema.EXACT)) {
        addSpans(matches.getMatches(field), found);
      }
    }
    return Spans.merged(found);
  }

  /** Of words near one another the words, and not what lies between them. */
  private static void addSpans(@Nullable MatchesIterator matches, List<Spans.Span> found)
      throws IOException {
    while (matches != null && matches.next()) {
      boolean together = matches.getQuery() instanceof IntervalQuery;
      MatchesIterator inside = together ? matches.getSubMatches() : null;
      if (inside != null) {
        addSpans(inside, found);
      } else if (matches.startOffset() >= 0) {
        found.add(new Spans.Span(matches.startOffset(), matches.endOffset()));
      }
    }
  }
}
