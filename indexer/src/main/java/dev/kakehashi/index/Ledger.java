package dev.kakehashi.index;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles came from which file, kept so that what is deleted while nobody watches is deleted
 * in the index too. A line is added for each change, and all is written anew on opening.
 */
public final class Ledger {
  private static final Gson GSON = new Gson();

  private record Entry(String file, Set<String> ids) {}

  private final Path path;
  private final Map<Path, Set<String>> ids = new LinkedHashMap<>();

  private Ledger(Path path) {
    this.path = path;
  }

  /**
   * @param state the folder where it is kept; made where there is none
   * @param destination where the articles of the folder go
   */
  public static Ledger open(Path state, String destination, Path folder) {
    String name = destination + "\n" + folder.toAbsolutePath().normalize();
    Ledger ledger = new Ledger(state.resolve("watch-" + Checkpoint.digest(name)));
    try {
      Files.createDirectories(state);
      ledger.load();
      ledger.compact();
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load() throws IOException {
    if (Files.exists(path)) {
      for (String line : Files.readAllLines(path)) {
        Entry entry = entry(line);
        if (entry != null) {
          remember(Path.of(entry.file), entry.ids);
        }
      }
    }
  }

  /** Null for a line that a crash tore. */
  private static @Nullable Entry entry(String line) {
    try {
      Entry entry = GSON.fromJson(line, Entry.class);
      return entry == null || entry.file == null || entry.ids == null ? null : entry;
    } catch (JsonParseException torn) {
      return null;
    }
  }

  private void compact() throws IOException {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    List<String> lines = ids.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList();
    Files.write(next, lines);
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(Path file, Set<String> ids) {
    return GSON.toJson(new Entry(file.toString(), ids));
  }

  /** All files that hold articles. */
  List<Path> files() {
    return List.copyOf(ids.keySet());
  }

  /** Empty for a file that is not known. */
  Set<String> ids(Path file) {
    return ids.getOrDefault(file, Set.of());
  }

  /** None: the file is gone, or holds no article. */
  void write(Path file, Set<String> held) {
    if (!held.equals(ids(file))) {
      remember(file, held);
      try {
        Files.writeString(path, line(file, held) + "\n", StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void remember(Path file, Set<String> held) {
    if (held.isEmpty()) {
      ids.remove(file);
    } else {
      ids.put(file, new LinkedHashSet<>(held));
    }
  }
}
