package dev.kakehashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells when files have changed, by their time and size. */
final class FollowedFiles {
  private record Version(FileTime modified, long size) {}

  private Map<Path, Version> seen;

  FollowedFiles(Collection<Path> files) {
    this.seen = versions(files);
  }

  /** Whether one has changed, come or gone since the last time. */
  boolean changed(Collection<Path> files) {
    Map<Path, Version> now = versions(files);
    boolean changed = !now.equals(seen);
    seen = now;
    return changed;
  }

  private static Map<Path, Version> versions(Collection<Path> files) {
    Map<Path, Version> versions = new HashMap<>();
    for (Path file : files) {
      try {
        versions.put(file, new Version(Files.getLastModifiedTime(file), Files.size(file)));
      } catch (IOException e) {
        versions.remove(file); // gone: that is seen, too
      }
    }
    return versions;
  }
}
