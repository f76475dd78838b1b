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
    Dictionary.Builder dictionary = new Dictionary.Builder();
    for (Path file : files) {
      read(file, dictionary);
    }
    return dictionary.build();
  }

  private static void read(Path file, Dictionary.Builder dictionary) {
    String text = text(file);
    if (firstLines(text).anyMatch(SudachiReader::isEntry)) {
      SudachiReader reader = new SudachiReader(dictionary);
      text.lines().forEach(reader::read);
      reader.finish();
    } else if (firstLines(text).anyMatch(EdictReader::isEntry)) {
      text.lines().forEach(new EdictReader(dictionary)::read);
    } else {
      throw new UnknownFormatException(file);
    }
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
