package dev.kakehashi.source;

import dev.kakehashi.source.SourceItem.Place;
import dev.kakehashi.source.SourceItem.Read;
import dev.kakehashi.source.SourceItem.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads articles from files and folders, whatever format each is in. Every file given is heard of:
 * as what was read from it or as rejected. Bad input never throws; what the receiver throws passes
 * through. Holds no state, so any number of threads may read.
 */
public final class SourceReader {
  /**
   * A longer text is no news article, and its parts would have to be held in memory several times.
   */
  static final int MOST_BYTES_OF_A_TEXT = 10 << 20;

  private static final int HEAD = 4096;
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_CHARSET =
      Pattern.compile(
          "^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

  private final ArticleReader scrapedText = new ScrapedTextReader();
  private final ArticleReader html = new HtmlReader();
  private final ArticleReader markdown = new MarkdownReader();

  /** Reads all, folder by folder and sorted by name; each file once, even if reached twice. */
  public void read(List<Path> sources, Consumer<? super SourceItem> items) {
    read(sources, items, bytes -> {});
  }

  /**
   * Reads all, and says how far it has come.
   *
   * @param progress is told how many bytes are done so far, at most {@link #bytesOf} the sources
   */
  public void read(List<Path> sources, Consumer<? super SourceItem> items, LongConsumer progress) {
    var done = new Progress(progress);
    SourceFiles.walk(sources, file -> readFile(file, items, done), items::accept);
  }

  /**
   * Reads articles as JSON from a stream: one a line, one object, or an array of objects. Reads to
   * the end and does not close the stream.
   *
   * @param label stands for the file in what comes of it
   */
  public void readJson(InputStream json, Path label, Consumer<? super SourceItem> items) {
    try {
      new JsonArticles(label, items).read(json, Format.JSON);
    } catch (IOException broken) {
      items.accept(new Rejected(Place.of(label), SourceFiles.reasonOf(broken)));
    }
  }

  /** How many bytes there are to read; what cannot be looked at counts nothing. */
  public long bytesOf(List<Path> sources) {
    var total = new Progress(bytes -> {});
    SourceFiles.walk(sources, file -> total.add(sizeOf(file)), rejected -> {});
    return total.bytes;
  }

  private void readFile(Path file, Consumer<? super SourceItem> items, Progress progress) {
    long before = progress.bytes;
    long size = sizeOf(file);
    try {
      Format format =
          Format.ofName(file)
              .orElseThrow(
                  () ->
                      new UnreadableSourceException(
                          "has the ending ." + Format.ending(file) + ", which no reader knows"));
      if (format.isJson()) {
        readJsonFile(file, format, items, progress);
      } else {
        readText(file, format, items);
      }
    } catch (UnreadableSourceException unreadable) {
      items.accept(new Rejected(Place.of(file), unreadable.reason()));
    } catch (IOException | SecurityException unreadable) {
      items.accept(new Rejected(Place.of(file), SourceFiles.reasonOf(unreadable)));
    }
    progress.add(before + size - progress.bytes);
  }

  private static void readJsonFile(
      Path file, Format format, Consumer<? super SourceItem> items, Progress progress)
      throws IOException {
    try (InputStream stream = new CountedStream(Files.newInputStream(file), progress::add)) {
      new JsonArticles(file, items).read(stream, format);
    }
  }

  private void readText(Path file, Format format, Consumer<? super SourceItem> items)
      throws IOException, UnreadableSourceException {
    byte[] bytes = bytesOf(file);
    String text = TextDecoder.decode(bytes, declaredCharset(bytes));
    if (text.isBlank()) {
      throw new UnreadableSourceException("is empty");
    }
    Format refined = format.refinedBy(text);
    switch (refined) {
      case SCRAPED_TEXT -> items.accept(read(file, scrapedText, text));
      case HTML -> items.accept(read(file, html, text));
      case MARKDOWN -> items.accept(read(file, markdown, text));
      case JSON, JSON_LINES ->
          new JsonArticles(file, items).read(new ByteArrayInputStream(bytes), refined);
    }
  }

  private static Read read(Path file, ArticleReader reader, String text)
      throws UnreadableSourceException {
    return new Read(Place.of(file), ArticleSize.checked(reader.read(text)));
  }

  private static byte[] bytesOf(Path file) throws IOException, UnreadableSourceException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MOST_BYTES_OF_A_TEXT + 1);
      if (bytes.length > MOST_BYTES_OF_A_TEXT) {
        throw new UnreadableSourceException("is larger than 10 MiB, too large for one article");
      }
      if (bytes.length == 0) {
        throw new UnreadableSourceException("is empty");
      }
      Optional<String> binary = BinaryContent.of(bytes);
      if (binary.isPresent()) {
        throw new UnreadableSourceException("is " + binary.get() + ", not text");
      }
      return bytes;
    }
  }

  private static Optional<String> declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher xml = XML_CHARSET.matcher(head);
    if (xml.find()) {
      return Optional.of(xml.group(1));
    }
    Matcher meta = META_CHARSET.matcher(head);
    return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException | SecurityException unknown) {
      return 0;
    }
  }

  /** The count of bytes done, told on each step. */
  private static final class Progress {
    private final LongConsumer listener;
    private long bytes;

    Progress(LongConsumer listener) {
      this.listener = listener;
    }

    void add(long more) {
      if (more > 0) {
        bytes += more;
        listener.accept(bytes);
      }
    }
  }
}
