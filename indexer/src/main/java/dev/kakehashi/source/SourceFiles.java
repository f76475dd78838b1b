package dev.kakehashi.source;

import dev.kakehashi.source.SourceItem.Place;
import dev.kakehashi.source.SourceItem.Rejected;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks files and folders in a stable order: as given, and within a folder by name. Links are
 * followed, and no file is visited twice, whatever names it goes by. Files and folders whose names
 * begin with a dot are passed over unless given by name.
 */
final class SourceFiles {
  private final Consumer<Path> files;
  private final Consumer<Rejected> rejections;
  private final Set<Path> visited = new HashSet<>();
  private final Deque<Path> above = new ArrayDeque<>(); // the folders being walked, as real paths

  private SourceFiles(Consumer<Path> files, Consumer<Rejected> rejections) {
    this.files = files;
    this.rejections = rejections;
  }

  static void walk(List<Path> sources, Consumer<Path> files, Consumer<Rejected> rejections) {
    var walk = new SourceFiles(files, rejections);
    sources.forEach(walk::visit);
  }

  private void visit(Path path) {
    try {
      Path real = path.toRealPath();
      if (Files.isDirectory(real)) {
        visitFolder(path, real);
      } else if (!Files.isRegularFile(real)) {
        reject(path, "is neither a file nor a folder");
      } else if (visited.add(real)) {
        files.accept(path);
      }
    } catch (NoSuchFileException missing) {
      boolean link = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      reject(path, link ? "is a link to something that does not exist" : "does not exist");
    } catch (IOException | SecurityException unreadable) {
      boolean link = Files.isSymbolicLink(path);
      reject(path, link ? "is a link that leads nowhere or in a circle" : reasonOf(unreadable));
    }
  }

  private void visitFolder(Path folder, Path real) throws IOException {
    if (above.contains(real)) {
      reject(folder, "is a link that leads back to a folder it lies in");
    } else if (visited.add(real)) {
      List<Path> children = childrenOf(folder);
      above.push(real);
      children.forEach(this::visit);
      above.pop();
    }
  }

  private static List<Path> childrenOf(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    children.removeIf(child -> nameOf(child).startsWith("."));
    children.sort(Comparator.comparing(SourceFiles::nameOf));
    return children;
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private void reject(Path path, String reason) {
    rejections.accept(new Rejected(Place.of(path), reason));
  }

  /** A plain sentence for what the file system reports. */
  static String reasonOf(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "does not exist";
      case AccessDeniedException denied -> "may not be read by this user";
      default -> "cannot be read: " + failure.getMessage();
    };
  }
}
