package dev.kakehashi.index.lucene;

import dev.kakehashi.index.UnusableIndexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;

/** The snapshots of an index that lie in one folder, each in a folder of its own. */
public final class Snapshots {
  private Snapshots() {}

  /**
   * A snapshot that can be restored.
   *
   * @param damaged what is wrong with those that are newer, newest first
   */
  public record Chosen(Path snapshot, List<String> damaged) {
    public Chosen {
      damaged = List.copyOf(damaged);
    }
  }

  /**
   * The newest that is intact; a folder that is a snapshot itself is the only one to choose from.
   *
   * @throws UnusableIndexException if there is none, with what is wrong with each
   */
  public static Chosen newestIntact(Path folder) {
    List<String> damaged = new ArrayList<>();
    for (Path snapshot : newestFirst(folder)) {
      List<String> damages = IndexFiles.check(snapshot).damages();
      if (damages.isEmpty()) {
        return new Chosen(snapshot, damaged);
      }
      damaged.add(snapshot + " is damaged: " + damages.getFirst());
    }
    throw new UnusableIndexException(
        damaged.isEmpty() ? folder + " holds no index" : String.join("; ", damaged));
  }

  private static List<Path> newestFirst(Path folder) {
    if (IndexFiles.exist(folder) || !Files.isDirectory(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(IndexFiles::exist)
          .sorted(Comparator.comparing(Snapshots::made).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A snapshot's commit is copied last. */
  private static FileTime made(Path snapshot) {
    try (Stream<Path> files = Files.list(snapshot)) {
      return files
          .filter(file -> IndexFolder.nameOf(file).startsWith(IndexFileNames.SEGMENTS))
          .map(Snapshots::modified)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
