package dev.kakehashi.index;

import dev.kakehashi.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * How many articles of a delivery have arrived, in a file that outlives the process. Its name
 * stands for the destination and for the files as they are: where one of them changes, the delivery
 * is another and begins anew.
 */
public final class Checkpoint {
  private final Path file;

  private Checkpoint(Path file) {
    this.file = file;
  }

  /**
   * @param folder where such files are kept; made where there is none
   */
  public static Checkpoint of(Path folder, String destination, List<Path> sources) {
    StringBuilder delivery = new StringBuilder(destination);
    for (SourceFile each : SourceFile.below(sources, rejected -> {})) {
      delivery
          .append('\n')
          .append(each.path().toAbsolutePath().normalize())
          .append('\t')
          .append(each.bytes())
          .append('\t')
          .append(each.modified());
    }
    return new Checkpoint(folder.resolve("post-" + digest(delivery.toString())));
  }

  /** A name for a text, always the same. */
  static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public Path file() {
    return file;
  }

  /** How many articles have arrived; 0 where nothing is known. */
  public int done() {
    try {
      return Integer.parseInt(Files.readString(file).strip());
    } catch (NoSuchFileException | NumberFormatException unknown) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void reach(int articles) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, articles + "\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The delivery has arrived whole. */
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
