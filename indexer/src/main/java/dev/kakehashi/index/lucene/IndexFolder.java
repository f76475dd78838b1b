package dev.kakehashi.index.lucene;

import dev.kakehashi.index.UnusableIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The folder of an index and those beside it, whose names begin like its own: {@code
 * NAME.restoring}, {@code NAME.reindexing} and {@code NAME.before-reindex}. None is deleted that
 * holds anything but files of an index.
 */
final class IndexFolder {
  private static final String RESTORING = ".restoring";

  private static final Pattern COMMIT = Pattern.compile("segments_[0-9a-z]+");

  private final Path place;

  IndexFolder(Path index) {
    this.place = index.toAbsolutePath().normalize();
  }

  Path place() {
    return place;
  }

  /** Where a snapshot is copied to and checked, before it takes the place of the index. */
  Path restoring() {
    return beside(RESTORING);
  }

  /** Where a new index is built while the old one is in use. */
  Path reindexing() {
    return beside(".reindexing");
  }

  /** The index as it was before it was made anew. */
  Path beforeReindex() {
    return beside(".before-reindex");
  }

  Path beside(String ending) {
    return place.resolveSibling(nameOf(place) + ending);
  }

  /**
   * @throws UnusableIndexException if there is no index because a restore was cut short
   */
  void requireNoTornRestore() {
    if (Files.exists(restoring())) {
      throw new UnusableIndexException(
          "%s holds no index, for a restore was cut short; repeat it: kakehashi restore --index %s SNAPSHOT"
              .formatted(place, place));
    }
  }

  /** Keeps the last commit as a folder of its own. Nothing else may commit meanwhile. */
  void keep() throws IOException {
    Path coming = beside(".keeping");
    delete(coming);
    Files.createDirectory(coming);
    try (Directory directory = FSDirectory.open(place)) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      for (String file : commit.files(true)) {
        link(place.resolve(file), coming.resolve(file));
      }
    }
    IOUtils.fsync(coming, true);
    delete(beforeReindex());
    move(coming, beforeReindex());
  }

  /** The files of an index never change, so both may share them. */
  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | IOException noLinks) {
      Files.copy(from, to);
      IOUtils.fsync(to, false);
    }
  }

  /** Survives a loss of power once it returns. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to);
    Path parent = to.getParent();
    if (parent != null) {
      IOUtils.fsync(parent, true);
    }
  }

  /**
   * Deletes the folder if there is one.
   *
   * @throws UnusableIndexException if it holds anything but an index, whole or torn
   */
  static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    } catch (NoSuchFileException none) {
      return;
    }
    Optional<Path> other = files.stream().filter(file -> !isOfIndex(file)).findFirst();
    if (other.isPresent()) {
      throw new UnusableIndexException(
          folder + " is in the way and holds other things than an index: " + other.get());
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** Whether the file is one of those that an index consists of, or that lie beside it. */
  static boolean isOfIndex(Path file) {
    String name = nameOf(file);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && (isPartOfIndex(file)
            || name.startsWith(IndexFileNames.PENDING_SEGMENTS + "_")
            || name.equals(IndexWriter.WRITE_LOCK_NAME)
            || name.equals(Holder.FILE));
  }

  /** Whether the name is that of a commit or of a part of a segment. */
  static boolean isPartOfIndex(Path file) {
    String name = nameOf(file);
    return COMMIT.matcher(name).matches()
        || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
  }

  static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
