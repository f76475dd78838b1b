package dev.kakehashi.index;

import dev.kakehashi.source.SourceFile;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a folder and a {@link Destination} in step, look by look: new and changed files are put,
 * and what went with a file is deleted. Looking works where notices of the file system do not come,
 * on network shares for one, and loses none in a burst.
 *
 * <p>A file is read when two looks found it the same, so none is read while it is written. What
 * cannot be read changes nothing: its earlier articles stay.
 */
public final class FolderWatch {
  /**
   * What came of a look.
   *
   * @param put articles that are new or were replaced
   * @param rejected each once, until its file changes
   */
  public record Report(int put, int deleted, List<SourceItem.Rejected> rejected) {
    public Report {
      rejected = List.copyOf(rejected);
    }
  }

  private final Path folder;
  private final Destination destination;
  private final Ledger ledger;
  private final SourceReader reader = new SourceReader();
  private final Map<Path, SourceFile> read = new LinkedHashMap<>();
  private Map<Path, SourceFile> last = Map.of();
  private @Nullable Object seenIn;

  /**
   * @param ledger what an earlier watch brought; all files are read again, for the destination may
   *     be another by now
   */
  public FolderWatch(Path folder, Destination destination, Ledger ledger) {
    this.folder = folder.toAbsolutePath().normalize();
    this.destination = destination;
    this.ledger = ledger;
  }

  /** Looks once. After an exception of the destination the next look goes on where it failed. */
  public Report look() {
    List<Path> unseen = new ArrayList<>();
    Map<Path, SourceFile> now =
        SourceFile.below(List.of(folder), rejected -> unseen.add(rejected.place().file())).stream()
            .collect(
                Collectors.toMap(
                    SourceFile::path, file -> file, (one, same) -> one, LinkedHashMap::new));
    Batch batch = new Batch();
    for (SourceFile file : now.values()) {
      if (file.equals(last.get(file.path())) && !file.equals(read.get(file.path()))) {
        batch.read(file);
      }
    }
    batch.flush();
    last = now;
    int deleted = batch.deleted + (isTheFolder(now) ? forget(now, unseen) : 0);
    return new Report(batch.put, deleted, batch.rejected);
  }

  /** An empty folder may be the place of a disk that is not mounted: then nothing was deleted. */
  private boolean isTheFolder(Map<Path, SourceFile> now) {
    Object identity = identity();
    if (!now.isEmpty()) {
      seenIn = identity;
    }
    return Objects.equals(seenIn, identity);
  }

  private @Nullable Object identity() {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    } catch (IOException gone) {
      return gone; // equal to none
    }
  }

  private int forget(Map<Path, SourceFile> now, List<Path> unseen) {
    int deleted = 0;
    for (Path gone : ledger.files()) {
      if (!now.containsKey(gone) && unseen.stream().noneMatch(gone::startsWith)) {
        deleted += replace(gone, Set.of());
        read.remove(gone);
      }
    }
    return deleted;
  }

  /**
   * Deletes what the file no longer holds; an id that another file holds comes from there again.
   */
  private int replace(Path file, Set<String> ids) {
    Set<String> gone = new LinkedHashSet<>(ledger.ids(file));
    gone.removeAll(ids);
    for (Path other : gone.isEmpty() ? List.<Path>of() : ledger.files()) {
      if (!other.equals(file) && gone.removeAll(ledger.ids(other))) {
        read.remove(other);
      }
    }
    if (!gone.isEmpty()) {
      destination.delete(gone);
    }
    ledger.write(file, ids);
    return gone.size();
  }

  /** Files that are read together, so that many small ones share a commit. */
  private final class Batch {
    private final List<SourceItem.Read> articles = new ArrayList<>();
    private final List<SourceFile> open = new ArrayList<>();
    private final Map<Path, Set<String>> ids = new LinkedHashMap<>();
    private final Set<Path> torn = new LinkedHashSet<>();
    private final List<SourceItem.Rejected> rejected = new ArrayList<>();
    private int put;
    private int deleted;

    void read(SourceFile file) {
      open.add(file);
      reader.read(List.of(file.path()), this::receive);
      if (articles.size() >= Transfer.ARTICLES_OF_A_BATCH) {
        flush();
      }
    }

    private void receive(SourceItem item) {
      switch (item) {
        case SourceItem.Rejected refused -> reject(refused);
        case SourceItem.Read article -> articles.add(article);
      }
      if (articles.size() >= 2 * Transfer.ARTICLES_OF_A_BATCH) { // amid a file of many
        put();
      }
    }

    private void reject(SourceItem.Rejected refused) {
      rejected.add(refused);
      torn.add(refused.place().file());
    }

    private void put() {
      List<Destination.Outcome> outcomes =
          articles.isEmpty() ? List.of() : destination.put(List.copyOf(articles));
      for (int i = 0; i < outcomes.size(); i++) {
        SourceItem.Place place = articles.get(i).place();
        switch (outcomes.get(i)) {
          case Destination.Outcome.Taken(String id) -> idsOf(place.file()).add(id);
          case Destination.Outcome.Refused(String reason) ->
              reject(new SourceItem.Rejected(place, reason));
        }
      }
      put += (int) outcomes.stream().filter(Destination.Outcome.Taken.class::isInstance).count();
      articles.clear();
    }

    private Set<String> idsOf(Path file) {
      return ids.computeIfAbsent(file, unknown -> new LinkedHashSet<>());
    }

    /** The files read so far are in step. */
    void flush() {
      put();
      for (SourceFile file : open) {
        Set<String> held = idsOf(file.path());
        if (torn.contains(file.path())) {
          held.addAll(ledger.ids(file.path()));
        }
        deleted += replace(file.path(), held);
        read.put(file.path(), file);
      }
      open.clear();
      ids.clear();
    }
  }
}
