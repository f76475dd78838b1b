package dev.kakehashi.samples;

import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.IndexRun;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The sample articles, indexed in memory as the command line indexes them. */
public final class SampleIndex {
  private SampleIndex() {}

  public static LuceneArticleSearch open() {
    Vocabulary vocabulary = Vocabulary.builtIn();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    ArticleIndex index = LuceneArticleIndex.in(directory, vocabulary);
    try (ArticleIndex.Session session = index.update()) {
      IndexRun.Report report =
          IndexRun.run(List.of(Project.ARTICLES), new Tagger(vocabulary), session, bytes -> {});
      if (!report.rejected().isEmpty()) {
        throw new IllegalStateException("samples were rejected: " + report.rejected());
      }
      session.commit();
    }
    try {
      return new LuceneArticleSearch(directory, vocabulary); // it closes the directory
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
