package dev.kakehashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.Articles;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders that are neither empty nor ours, and everything that could write to them. */
class IndexFolderTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();

  @TempDir private Path temporary;

  /** What may be found where an index is wanted. */
  enum Found {
    A_FILE_IN_ITS_PLACE,
    A_LETTER,
    A_HIDDEN_FILE,
    AN_EMPTY_FOLDER,
    A_LINK,
    A_LINK_TO_NOTHING,
    A_LOCK_AND_A_LETTER,
    AN_INDEX_OF_ANOTHER_PROGRAM,
    A_NAME_LIKE_THAT_OF_A_COMMIT,
    A_SEGMENT_WITHOUT_A_COMMIT,
    AN_EMPTY_COMMIT;

    void make(Path place) throws IOException {
      if (this != A_FILE_IN_ITS_PLACE) {
        Files.createDirectory(place);
      }
      switch (this) {
        case A_FILE_IN_ITS_PLACE -> Files.writeString(place, "dear");
        case A_LETTER -> Files.writeString(place.resolve("letter.txt"), "dear");
        case A_HIDDEN_FILE -> Files.writeString(place.resolve(".profile"), "dear");
        case AN_EMPTY_FOLDER -> Files.createDirectory(place.resolve("photographs"));
        case A_LINK -> Files.createSymbolicLink(place.resolve("link"), place.getParent());
        case A_LINK_TO_NOTHING ->
            Files.createSymbolicLink(place.resolve("link"), place.resolve("nothing"));
        case A_LOCK_AND_A_LETTER -> {
          Files.createFile(place.resolve("write.lock"));
          Files.writeString(place.resolve("letter.txt"), "dear");
        }
        case AN_INDEX_OF_ANOTHER_PROGRAM -> {
          try (Directory directory = FSDirectory.open(place);
              IndexWriter writer =
                  new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.commit();
          }
        }
        case A_NAME_LIKE_THAT_OF_A_COMMIT ->
            Files.writeString(place.resolve("segments_report.txt"), "dear");
        case A_SEGMENT_WITHOUT_A_COMMIT -> Files.write(place.resolve("_0.cfs"), new byte[] {1});
        case AN_EMPTY_COMMIT -> Files.createFile(place.resolve("segments_1"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsEverWrittenTo(Found found) throws IOException {
    Path ours = temporary.resolve("ours");
    write(ours);
    Path copy = temporary.resolve("copy");
    IndexFiles.snapshot(ours, copy);
    Path place = temporary.resolve("place");
    found.make(place);
    Map<String, String> before = content(place);
    List<Runnable> attempts =
        List.of(
            () -> write(place),
            () -> LuceneArticleIndex.open(place, VOCABULARY).live(),
            () -> LuceneArticleIndex.open(place, VOCABULARY).rebuild(),
            () ->
                LuceneArticleIndex.open(place, VOCABULARY).reindex(article -> article, done -> {}),
            () -> IndexFiles.snapshot(ours, place));
    for (Runnable attempt : attempts) {
      assertThatThrownBy(attempt::run).isInstanceOf(UnusableIndexException.class);
      assertThat(content(place)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"A_SEGMENT_WITHOUT_A_COMMIT", "AN_EMPTY_COMMIT"}) // ours, and damaged
  void nothingButAnIndexMakesWayForASnapshot(Found found) throws IOException {
    Path ours = temporary.resolve("ours");
    write(ours);
    Path place = temporary.resolve("place");
    found.make(place);
    Map<String, String> before = content(place);
    assertThatThrownBy(() -> IndexFiles.restore(ours, place))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining(place.toString());
    assertThat(content(place)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"A_SEGMENT_WITHOUT_A_COMMIT", "AN_INDEX_OF_ANOTHER_PROGRAM", "AN_EMPTY_COMMIT"})
  void onlyFilesOfAnIndexAreCleared(Found found) throws IOException {
    Path place = temporary.resolve("place");
    found.make(place);
    Map<String, String> before = content(place);
    assertThatThrownBy(() -> IndexFolder.delete(place))
        .isInstanceOfAny(UnusableIndexException.class, IOException.class);
    assertThat(content(place)).isEqualTo(before);
  }

  private static void write(Path place) {
    try (ArticleIndex articles = LuceneArticleIndex.open(place, VOCABULARY);
        ArticleIndex.Session session = articles.update()) {
      session.put(Articles.of("a", "日英の覚書", "A memorandum"));
      session.commit();
    }
  }

  /** Every name below the place, with what the file holds. */
  private static Map<String, String> content(Path place) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.toList()) {
        content.put(
            file.toString(),
            Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? HexFormat.of().formatHex(Files.readAllBytes(file))
                : "");
      }
    }
    return content;
  }
}
