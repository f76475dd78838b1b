package dev.kakehashi.index.lucene;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A note beside the index that tells who writes to it, for whoever finds it locked. Lucene's lock
 * decides; the note of a process that died is passed over with the lock it no longer holds.
 */
final class Holder {
  /** In the folder of the index; Lucene passes over names like this. */
  static final String FILE = "holder.txt";

  private Holder() {}

  /**
   * Where the note cannot be written, the lock still holds.
   *
   * @param address empty for a process that takes no articles from others
   */
  static void write(Path index, String address) {
    String process =
        "process %d on %s since %s"
            .formatted(
                ProcessHandle.current().pid(),
                host(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    try {
      Files.writeString(index.resolve(FILE), process + "\n" + address);
    } catch (IOException e) {
      // a full disk, for example
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this-host";
    }
  }

  /** The index with what is known of its writer, and what to do. */
  static String explanation(Path index) {
    List<String> note = note(index);
    if (note.isEmpty()) {
      return index + "; stop it first";
    }
    String held = index + ", " + note.getFirst();
    if (note.size() == 1) {
      return held + "; stop it first, or wait for it";
    }
    String address = note.get(1);
    return "%s, a server at %s; post to it with: kakehashi index --to %s --key FILE SOURCE…"
        .formatted(held, address, address);
  }

  private static List<String> note(Path index) {
    try {
      return Files.readString(index.resolve(FILE)).lines().toList();
    } catch (IOException none) {
      return List.of();
    }
  }
}
