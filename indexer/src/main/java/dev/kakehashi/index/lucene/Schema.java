package dev.kakehashi.index.lucene;

import dev.kakehashi.analysis.BilingualAnalyzer;
import dev.kakehashi.analysis.ExactAnalyzer;
import dev.kakehashi.article.Facet;
import dev.kakehashi.index.UnusableIndexException;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** The fields of the index: the only list. */
public final class Schema {
  /** What the index was written with; one of another version has to be rebuilt. */
  public static final String VERSION = "2";

  /** The key of {@link #VERSION} in the commit's user data, which marks an index as ours. */
  public static final String VERSION_KEY = "kakehashi.schema";

  /** Term and sorted doc value: the article's id, which also breaks ties. */
  public static final String ID = "id";

  /** Title, line break and body in one text, both languages, with concept tokens and offsets. */
  public static final String TEXT = "text";

  /** The title alone, analysed like {@link #TEXT}. */
  public static final String TITLE = "title";

  /** The same text as {@link #TEXT} to the letter: unstemmed words and CJK bigrams. */
  public static final String EXACT = "exact";

  /** Doc value: days since 1970-01-01; absent where the publication day is unknown. */
  public static final String PUBLISHED = "published";

  /** Terms: the bands of the signature; copies have one in common. */
  public static final String BANDS = "bands";

  /** Doc value: the signature that tells how alike two articles are. */
  public static final String SIGNATURE = "signature";

  /** Doc value: the number of the group of copies it belongs to; 0 where it stands alone. */
  public static final String GROUP = "group";

  /** Stored JSON: all of the article but its body and mentions. */
  public static final String HEAD = "head";

  /** Stored: the body. */
  public static final String BODY = "body";

  /** Stored JSON: mentions and event dates. */
  public static final String EVIDENCE = "evidence";

  private Schema() {}

  /** Term and sorted-set doc value: the values of a facet, with all that lies above them. */
  public static String facet(Facet facet) {
    return "facet." + facet.key();
  }

  /** Where the body begins in {@link #TEXT} and {@link #EXACT}. */
  public static int bodyOffset(String title) {
    return title.length() + 1;
  }

  /** Whether the index in the directory was written by us. */
  public static boolean isOurs(Directory directory) throws IOException {
    return SegmentInfos.readLatestCommit(directory).getUserData().containsKey(VERSION_KEY);
  }

  /**
   * @param name of the index, for the message
   * @throws UnusableIndexException if the index was written with another schema
   */
  public static void requireCurrent(Directory directory, String name) throws IOException {
    String version =
        SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(VERSION_KEY, "none");
    if (!version.equals(VERSION)) {
      throw new UnusableIndexException(
          "%s was written with schema %s, and this version of Kakehashi has schema %s; run: kakehashi reindex --index %s"
              .formatted(name, version, VERSION, name));
    }
  }

  /** For index and query alike. */
  public static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(new BilingualAnalyzer(), Map.of(EXACT, new ExactAnalyzer()));
  }
}
