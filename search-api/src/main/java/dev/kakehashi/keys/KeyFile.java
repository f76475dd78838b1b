package dev.kakehashi.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file of the keys, a line each, read again whenever it has changed. A file that cannot be used
 * opens nothing. Any thread may ask.
 */
public final class KeyFile {
  private static final String HEADER =
      "# Keys of Kakehashi: id, SHA-256 of the key, scopes, first day it is not valid (or never)";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** What a file looked like when it was read. */
  private record Version(FileTime modified, long size) {}

  private record Loaded(Version version, List<Key> keys) {}

  private final Path path;
  private volatile Loaded loaded;

  private KeyFile(Path path) {
    this.path = path;
    this.loaded = load();
  }

  /**
   * @throws UnusableKeyFileException if it cannot be read, has a line that is no key, or others
   *     than its owner may read it
   */
  public static KeyFile open(Path path) {
    return new KeyFile(path);
  }

  /** Adds a key; makes the file where there is none, for its owner's eyes only. */
  public static void add(Path path, Key key) {
    try {
      make(path);
      Files.writeString(path, key.line() + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path path) throws IOException {
    try {
      if (isPosix(path)) {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createFile(path);
      }
      Files.writeString(path, HEADER + "\n");
    } catch (FileAlreadyExistsException e) {
      requireReadable(path); // before a key is added to a file that is none
    }
  }

  /**
   * The key with this secret; empty where there is none or its time is over.
   *
   * @throws UnusableKeyFileException if the file has become unusable
   */
  public Optional<Key> find(String secret) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Optional<Key> found = Optional.empty();
    for (Key key : keys()) {
      if (key.opensWith(secret)) { // goes on, so that time does not tell where it stands
        found = Optional.of(key);
      }
    }
    return found.filter(key -> !key.expired(today));
  }

  private List<Key> keys() {
    Loaded last = loaded;
    if (!last.version.equals(version(path))) {
      last = load();
      loaded = last;
    }
    return last.keys;
  }

  private Loaded load() {
    Version version = version(path);
    return new Loaded(version, requireReadable(path));
  }

  private static Version version(Path path) {
    try {
      return new Version(Files.getLastModifiedTime(path), Files.size(path));
    } catch (NoSuchFileException e) {
      throw new UnusableKeyFileException(
          path, "does not exist; make a key with: kakehashi key create --file " + path);
    } catch (IOException e) {
      throw new UnusableKeyFileException(path, "cannot be read: " + e.getMessage());
    }
  }

  private static List<Key> requireReadable(Path path) {
    try {
      requirePrivate(path);
      List<Key> keys = new ArrayList<>();
      int number = 0;
      for (String line : Files.readAllLines(path)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(key(path, number, line));
        }
      }
      return List.copyOf(keys);
    } catch (IOException e) {
      throw new UnusableKeyFileException(path, "cannot be read: " + e.getMessage());
    }
  }

  private static Key key(Path path, int number, String line) {
    try {
      return Key.ofLine(line);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnusableKeyFileException(path, "has no key in line " + number); // shows no digest
    }
  }

  private static void requirePrivate(Path path) throws IOException {
    if (isPosix(path) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
      throw new UnusableKeyFileException(
          path, "is open to others than its owner; close it with: chmod 600 " + path);
    }
  }

  private static boolean isPosix(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    return folder != null
        && Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
