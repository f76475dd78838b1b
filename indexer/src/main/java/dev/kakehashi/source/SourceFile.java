package dev.kakehashi.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file as it lies there now. Two that are equal have the same content, as far as can be told
 * without reading it.
 */
public record SourceFile(Path path, long bytes, Instant modified) {
  /**
   * The files below the sources, in the order they are read.
   *
   * @param rejections hears of what cannot be looked at; a folder among them may hold files
   */
  public static List<SourceFile> below(
      List<Path> sources, Consumer<? super SourceItem.Rejected> rejections) {
    List<SourceFile> files = new ArrayList<>();
    SourceFiles.walk(sources, path -> add(path, files, rejections), rejections::accept);
    return files;
  }

  private static void add(
      Path path, List<SourceFile> files, Consumer<? super SourceItem.Rejected> rejections) {
    try {
      files.add(
          new SourceFile(path, Files.size(path), Files.getLastModifiedTime(path).toInstant()));
    } catch (IOException | SecurityException gone) {
      rejections.accept(
          new SourceItem.Rejected(SourceItem.Place.of(path), SourceFiles.reasonOf(gone)));
    }
  }
}
