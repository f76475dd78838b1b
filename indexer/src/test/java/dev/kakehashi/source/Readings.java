package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.source.SourceItem.Read;
import dev.kakehashi.source.SourceItem.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a file and reads it back as the tests of every format do. */
final class Readings {
  private Readings() {}

  static List<SourceItem> of(Path... sources) {
    List<SourceItem> items = new ArrayList<>();
    new SourceReader().read(List.of(sources), items::add);
    return items;
  }

  static SourceArticle article(Path folder, String name, String text) throws IOException {
    SourceItem item = only(Files.writeString(folder.resolve(name), text));
    assertThat(item).isInstanceOf(Read.class);
    return ((Read) item).article();
  }

  static String rejection(Path folder, String name, String text) throws IOException {
    SourceItem item = only(Files.writeString(folder.resolve(name), text));
    assertThat(item).isInstanceOf(Rejected.class);
    return ((Rejected) item).reason();
  }

  private static SourceItem only(Path file) {
    List<SourceItem> items = of(file);
    assertThat(items).hasSize(1);
    return items.getFirst();
  }
}
