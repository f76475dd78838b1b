package dev.kakehashi.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Loads dictionary files. EDICT and SudachiDict's synonyms are told apart by their lines. */
public final class Dictionaries {
  /** Where Debian's package {@code edict} puts it. */
  public static final Path EDICT = Path.of("/usr/share/edict/edict");

  private static final Charset EUC_JP = Charset.forName("EUC-JP");

  private Dictionaries() {}

  /** A file that is neither of the known dictionaries. */
  public static final class UnknownFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownFormatException(Path file) {
      super(file + " is neither EDICT nor SudachiDict's synonyms");
    }
  }

  /** EDICT, where it is installed, and the given files. */
  public static Dictionary installed(List<Path> files) {
    List<Path> all = new ArrayList<>();
    if (Files.isReadable(EDICT)) {
      all.add(EDICT);
    }
    all.addAll(files);
    return load(all.stream().distinct().toList());
  }

  /**
   * @throws UnknownFormatException if one of the files is no dictionary
   * @throws UncheckedIOException if one cannot be read
   */
  public static Dictionary load(List<Path> files) {
    return files.stream()
        .flatMap(Dictionaries::pieces)
        .parallel()
        .map(Supplier::get)
        .reduce(Dictionary.Builder::add)
        .map(Dictionary.Builder::build)
        .orElse(Dictionary.EMPTY);
  }

  /** Of a file what can be read side by side. */
  private static Stream<Supplier<Dictionary.Builder>> pieces(Path file) {
    String text = text(file);
    if (firstLines(text).anyMatch(SudachiReader::isEntry)) {
      return Stream.of(() -> synonyms(text)); // a group of lines is one thing
    }
    if (firstLines(text).anyMatch(EdictReader::isEntry)) {
      return parts(text).map(part -> () -> entries(part));
    }
    throw new UnknownFormatException(file);
  }

  private static Dictionary.Builder synonyms(String text) {
    Dictionary.Builder dictionary = new Dictionary.Builder();
    SudachiReader reader = new SudachiReader(dictionary);
    text.lines().forEach(reader::read);
    reader.finish();
    return dictionary;
  }

  private static Dictionary.Builder entries(String text) {
    Dictionary.Builder dictionary = new Dictionary.Builder();
    text.lines().forEach(new EdictReader(dictionary)::read);
    return dictionary;
  }

  /** As many as there are processors, each of whole lines. */
  private static Stream<String> parts(String text) {
    int most = Runtime.getRuntime().availableProcessors();
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int part = 1; part <= most; part++) {
      int cut = text.indexOf('\n', (int) ((long) text.length() * part / most));
      int to = part == most || cut < 0 ? text.length() : cut + 1;
      parts.add(text.substring(from, Math.max(from, to)));
      from = Math.max(from, to);
    }
    return parts.stream();
  }

  private static Stream<String> firstLines(String text) {
    return text.lines().limit(20);
  }

  /** UTF-8 where it is that, else EUC-JP. */
  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        return new String(bytes, EUC_JP);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the dictionary " + file + ": " + e, e);
    }
  }
}
