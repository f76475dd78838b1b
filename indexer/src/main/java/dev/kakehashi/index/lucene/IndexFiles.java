package dev.kakehashi.index.lucene;

import dev.kakehashi.index.UnusableIndexException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** The files of an index: looked through, copied away, and put back. */
public final class IndexFiles {
  /** A commit lives at least until the next; a copy that falls behind begins again. */
  private static final int MOST_TRIES = 10;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private IndexFiles() {}

  /**
   * What looking through found.
   *
   * @param articles 0 where the index cannot be opened
   * @param damages file and reason of each; empty for an index that is intact
   */
  public record Health(int articles, long bytes, List<String> damages) {
    public Health {
      damages = List.copyOf(damages);
    }
  }

  /** Whether anything in the folder looks like an index, be it damaged. */
  public static boolean exist(Path index) {
    try (Stream<Path> files = Files.list(index)) {
      return files.anyMatch(IndexFolder::isPartOfIndex);
    } catch (IOException none) {
      return false;
    }
  }

  /**
   * Reads every byte of the last commit and compares the checksums.
   *
   * @throws UnusableIndexException if the folder holds no index
   */
  public static Health check(Path index) {
    if (!exist(index)) {
      throw new UnusableIndexException(index + " holds no index");
    }
    try (Directory directory = FSDirectory.open(index)) {
      return check(directory);
    } catch (IOException e) {
      throw new UnusableIndexException("cannot read " + index + ": " + e.getMessage(), e);
    }
  }

  /**
   * @throws UnusableIndexException if the index is damaged; tells what can be done
   */
  public static void requireIntact(Path index) {
    List<String> damages = check(index).damages;
    if (!damages.isEmpty()) {
      throw new UnusableIndexException(
          "%s is damaged (%s); bring back a snapshot with: kakehashi restore --index %s SNAPSHOT"
              .formatted(index, damages.getFirst(), index));
    }
  }

  private static Health check(Directory directory) throws IOException {
    List<String> damages = new ArrayList<>();
    long bytes = 0;
    try {
      for (String file : new TreeSet<>(SegmentInfos.readLatestCommit(directory).files(true))) {
        damage(directory, file).ifPresent(damages::add);
        bytes += damages.isEmpty() ? directory.fileLength(file) : 0;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return new Health(reader.numDocs(), bytes, damages);
      }
    } catch (IOException | RuntimeException e) { // damage shows as either
      if (damages.isEmpty()) {
        damages.add("cannot be opened: " + e.getMessage());
      }
      return new Health(0, bytes, damages);
    }
  }

  private static Optional<String> damage(Directory directory, String file) {
    try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(input);
      return Optional.empty();
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.of(file + " is missing");
    } catch (IOException | RuntimeException e) {
      return Optional.of(file + ": " + e.getMessage());
    }
  }

  /**
   * Copies the last commit, also while others write, and checks the copy.
   *
   * @param target a folder that is empty or does not exist
   * @throws UnusableIndexException if the target is not empty, or the index is damaged
   */
  public static Health snapshot(Path index, Path target) {
    try {
      requireEmpty(target);
      Files.createDirectories(target);
      try (Directory from = FSDirectory.open(index);
          Directory to = FSDirectory.open(target)) {
        copy(from, to);
      }
      return checked(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts a snapshot in the place of an index. What was there before is set aside, never deleted.
   *
   * @return where the old index is now; empty if there was none
   * @throws UnusableIndexException if the snapshot is damaged, the index is in use, or its folder
   *     holds other things
   */
  public static Optional<Path> restore(Path snapshot, Path index) {
    requireIntact(snapshot);
    IndexFolder folder = new IndexFolder(index);
    try {
      requireEmptyOrFree(folder.place());
      IndexFolder.delete(folder.restoring());
      snapshot(snapshot, folder.restoring());
      Optional<Path> aside = setAside(folder);
      CrashPoint.SET_ASIDE.pass();
      IndexFolder.move(folder.restoring(), folder.place());
      return aside;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the commit comes last, so that a torn copy is none. */
  private static void copy(Directory from, Directory to) throws IOException {
    Set<String> copied = new TreeSet<>();
    for (int attempt = 1; ; attempt++) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(from);
      try {
        for (String file : commit.files(false)) {
          if (copied.add(file)) {
            to.copyFrom(from, file, file, IOContext.DEFAULT);
          }
        }
        to.sync(copied);
        CrashPoint.COPYING.pass();
        String name = commit.getSegmentsFileName();
        to.copyFrom(from, name, name, IOContext.DEFAULT);
        to.sync(Set.of(name));
        to.syncMetaData();
        return;
      } catch (NoSuchFileException | FileNotFoundException superseded) {
        if (attempt == MOST_TRIES) {
          throw superseded;
        }
        clear(to);
        copied.clear();
      }
    }
  }

  private static void clear(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
  }

  private static Health checked(Path copy) {
    Health health = check(copy);
    if (!health.damages.isEmpty()) {
      throw new UnusableIndexException("the copy is damaged: " + health.damages);
    }
    return health;
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!isEmpty(folder)) {
      throw new UnusableIndexException(folder + " is not empty; choose another folder");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableIndexException(folder + " is not a folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void requireEmptyOrFree(Path index) throws IOException {
    if (isEmpty(index)) {
      return;
    }
    if (!exist(index) || !holdsIndexOnly(index) || isOfAnother(index)) {
      throw new UnusableIndexException(index + " holds other things than an index of Kakehashi");
    }
    try (Directory directory = FSDirectory.open(index);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
    } catch (LockObtainFailedException e) {
      throw new UnusableIndexException(
          "another process writes to this index: " + Holder.explanation(index), e);
    }
  }

  private static boolean holdsIndexOnly(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(IndexFolder::isOfIndex);
    }
  }

  /** Of one that is too damaged to tell, it is not said. */
  private static boolean isOfAnother(Path index) {
    try (Directory directory = FSDirectory.open(index)) {
      return !Schema.isOurs(directory);
    } catch (IOException damaged) {
      return false;
    }
  }

  private static Optional<Path> setAside(IndexFolder folder) throws IOException {
    if (isEmpty(folder.place())) {
      Files.deleteIfExists(folder.place());
      return Optional.empty();
    }
    Path aside = folder.beside(".aside-" + STAMP.format(Instant.now()));
    IndexFolder.move(folder.place(), aside);
    return Optional.of(aside);
  }
}
