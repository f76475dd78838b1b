package dev.kakehashi.index.lucene;

import dev.kakehashi.analysis.ConceptTokens;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Mention;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.Signature;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** An article as a Lucene document, field by field of the {@link Schema}. */
final class ArticleDocuments {
  private static final FieldType WITH_OFFSETS =
      textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  private static final FieldType WITH_POSITIONS =
      textType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private final Vocabulary vocabulary;
  private final Analyzer analyzer;

  ArticleDocuments(Vocabulary vocabulary, Analyzer analyzer) {
    this.vocabulary = vocabulary;
    this.analyzer = analyzer;
  }

  Document of(Article article) {
    Document document = new Document();
    document.add(new StringField(Schema.ID, article.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(article.id())));
    addText(document, article);
    addFacets(document, article);
    article
        .published()
        .ifPresent(
            day -> document.add(new NumericDocValuesField(Schema.PUBLISHED, day.toEpochDay())));
    addSignature(document, Signature.of(article));
    document.add(new StoredField(Schema.HEAD, ArticleJson.head(article)));
    document.add(new StoredField(Schema.BODY, article.body()));
    document.add(new StoredField(Schema.EVIDENCE, ArticleJson.evidence(article)));
    return document;
  }

  /** The group is told at the commit, when all copies are there. */
  private static void addSignature(Document document, Signature signature) {
    for (byte[] band : signature.bands()) {
      document.add(new StringField(Schema.BANDS, new BytesRef(band), Field.Store.NO));
    }
    document.add(new BinaryDocValuesField(Schema.SIGNATURE, new BytesRef(signature.bytes())));
    document.add(new NumericDocValuesField(Schema.GROUP, 0));
  }

  private void addText(Document document, Article article) {
    String text = article.title() + "\n" + article.body();
    List<ConceptTokens.Span> concepts = spans(article);
    document.add(new Field(Schema.TEXT, withConcepts(Schema.TEXT, text, concepts), WITH_OFFSETS));
    document.add(new Field(Schema.EXACT, text, WITH_OFFSETS));
    List<ConceptTokens.Span> inTitle =
        concepts.stream().filter(span -> span.end() <= article.title().length()).toList();
    document.add(
        new Field(
            Schema.TITLE, withConcepts(Schema.TITLE, article.title(), inTitle), WITH_POSITIONS));
  }

  private void addFacets(Document document, Article article) {
    for (Facet facet : Facet.values()) {
      String field = Schema.facet(facet);
      for (String value : withBroader(facet, facet.valuesOf(article))) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
      }
    }
  }

  /** A branch counts under its parent too: biotechnology is life sciences. */
  private Set<String> withBroader(Facet facet, List<String> values) {
    Set<String> all = new LinkedHashSet<>();
    for (String value : values) {
      if (facet == Facet.SECTOR || facet == Facet.AGREEMENT) {
        vocabulary
            .withBroader(Concept.ofKey(facet.key() + ":" + value))
            .forEach(concept -> all.add(concept.code()));
      } else {
        all.add(value);
      }
    }
    return all;
  }

  private TokenStream withConcepts(String field, String text, List<ConceptTokens.Span> concepts) {
    return new ConceptTokens(analyzer.tokenStream(field, text), concepts);
  }

  /** What the article names, and what lies above it: a memorandum of cooperation is one too. */
  private List<ConceptTokens.Span> spans(Article article) {
    int bodyOffset = Schema.bodyOffset(article.title());
    return article.mentions().stream()
        .flatMap(
            mention ->
                vocabulary.withBroader(mention.concept()).stream()
                    .map(concept -> span(concept, mention, bodyOffset)))
        .distinct()
        .toList();
  }

  private static ConceptTokens.Span span(Concept concept, Mention mention, int bodyOffset) {
    int shift =
        switch (mention.passage()) {
          case TITLE -> 0;
          case BODY -> bodyOffset;
        };
    return new ConceptTokens.Span(concept.key(), shift + mention.start(), shift + mention.end());
  }

  private static FieldType textType(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
