package dev.kakehashi.search.lucene;

import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.query.TextQuery;
import dev.kakehashi.translation.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What to mark in titles and snippets, whether it decided the match or not. */
final class Marking {
  private static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  private final Analyzer analyzer;
  private final Function<String, Meaning> meanings;

  Marking(Analyzer analyzer, Function<String, Meaning> meanings) {
    this.analyzer = analyzer;
    this.meanings = meanings;
  }

  Query of(TextQuery query, Strictness strictness) {
    return switch (query) {
      case TextQuery.Everything everything -> NOTHING;
      case TextQuery.Tagged tagged -> NOTHING;
      case TextQuery.Not not -> NOTHING;
      case TextQuery.Phrase(String text) when strictness == Strictness.ALL ->
          Phrases.of(analyzer, Schema.EXACT, text).orElse(NOTHING);
      case TextQuery.Phrase(String text) -> wordsMarked(text, strictness);
      case TextQuery.Words(String text) -> wordsMarked(text, strictness);
      case TextQuery.AnyOf(List<TextQuery> parts) -> anyOf(parts, strictness);
      case TextQuery.AllOf(List<TextQuery> parts) -> anyOf(parts, strictness);
    };
  }

  private Query anyOf(List<TextQuery> parts, Strictness strictness) {
    return Clauses.any(parts.stream().map(part -> of(part, strictness)).toList());
  }

  /** Whole words and names; parts of them only where parts were let in, and no single kanji. */
  private Query wordsMarked(String text, Strictness strictness) {
    List<Query> ways = new ArrayList<>();
    Meaning meaning = meanings.apply(text);
    for (Meaning.Unit unit : meaning.units()) {
      ways.addAll(Matching.waysOf(analyzer, unit));
    }
    for (Meaning.Stretch stretch : meaning.stretches()) {
      for (Translation translation : stretch.translations()) {
        ways.addAll(Phrases.anywhere(analyzer, translation.text()));
      }
    }
    if (strictness != Strictness.ALL) {
      meaning.terms().stream()
          .filter(term -> term.term().length() > 1)
          .forEach(term -> ways.add(new TermQuery(new Term(Schema.TEXT, term.term()))));
    }
    return Clauses.any(ways);
  }
}
