package dev.kakehashi.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes become text, or are rejected; no byte is ever replaced by a question mark. A byte order
 * mark decides first. Then comes UTF-8, since text in another character set is hardly ever valid
 * UTF-8, while files often declare what they are not. Where that fails, what the file declares is
 * tried, and last Shift_JIS and EUC-JP, which must give plausible Japanese.
 */
final class TextDecoder {
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
  private static final List<Charset> JAPANESE =
      List.of(SHIFT_JIS, Charset.forName("EUC-JP"), Charset.forName("x-eucJP-Open"));

  /** Names that the web uses for a larger character set than the one they name. */
  private static final Map<String, String> WEB_NAMES =
      Map.of(
          "shift_jis", "windows-31j",
          "shift-jis", "windows-31j",
          "sjis", "windows-31j",
          "x-sjis", "windows-31j",
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252");

  private TextDecoder() {}

  /**
   * The text that the bytes stand for.
   *
   * @param declared the character set that the file names, as {@code <meta charset>} does
   */
  static String decode(byte[] bytes, Optional<String> declared) throws UnreadableSourceException {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      return withoutMark(strictly(bytes, marked.get()));
    }
    if (holdsEscapeToKanji(bytes)) {
      return strictly(bytes, ISO_2022_JP);
    }
    return decoded(bytes, StandardCharsets.UTF_8)
        .or(() -> declared.flatMap(TextDecoder::charset).flatMap(named -> decoded(bytes, named)))
        .or(() -> japanese(bytes))
        .orElseThrow(() -> invalid(bytes, StandardCharsets.UTF_8));
  }

  /** UTF-8 alone, as JSON demands it. */
  static String utf8(byte[] bytes) throws UnreadableSourceException {
    return withoutMark(
        decoded(bytes, StandardCharsets.UTF_8)
            .orElseThrow(
                () ->
                    new UnreadableSourceException(
                        "is not valid UTF-8 at byte "
                            + errorOffset(bytes, StandardCharsets.UTF_8))));
  }

  static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xfe, 0xff)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static boolean holdsEscapeToKanji(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> charset(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
      return Optional.empty(); // no mark, so the declaration itself could not be read if it were so
    }
    try {
      return Optional.of(Charset.forName(WEB_NAMES.getOrDefault(lower, lower)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> japanese(byte[] bytes) {
    return JAPANESE.stream()
        .flatMap(charset -> decoded(bytes, charset).stream())
        .map(Plausibility::new)
        .filter(Plausibility::isJapanese)
        .max(Comparator.comparingDouble(Plausibility::share))
        .map(Plausibility::text);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    CharBuffer text = room(bytes, charset);
    return errorAt(bytes, charset, text) < 0
        ? Optional.of(text.flip().toString())
        : Optional.empty();
  }

  private static String strictly(byte[] bytes, Charset charset) throws UnreadableSourceException {
    return decoded(bytes, charset).orElseThrow(() -> invalid(bytes, charset));
  }

  private static UnreadableSourceException invalid(byte[] bytes, Charset charset) {
    int offset = errorOffset(bytes, charset);
    return new UnreadableSourceException(
        "is not valid %s at byte %d (line %d) and in no other known character set"
            .formatted(charset.name(), offset, lineOf(bytes, offset)));
  }

  private static int errorOffset(byte[] bytes, Charset charset) {
    return errorAt(bytes, charset, room(bytes, charset));
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static CharBuffer room(byte[] bytes, Charset charset) {
    return CharBuffer.allocate(
        (int) (bytes.length * (double) charset.newDecoder().maxCharsPerByte()) + 4);
  }

  /** The offset of the first byte, from 0, that does not fit; negative where all do. */
  private static int errorAt(byte[] bytes, Charset charset, CharBuffer text) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(in, text, true);
    if (result.isUnderflow()) {
      result = decoder.flush(text);
    }
    return result.isError() ? in.position() : -1;
  }

  /** How much a text that was decoded on trial looks like Japanese that somebody wrote. */
  private record Plausibility(String text, int usual, int hiragana, int notAscii) {
    Plausibility(String text) {
      this(
          text,
          (int) text.codePoints().filter(Plausibility::isUsual).count(),
          (int) text.codePoints().filter(Plausibility::isHiragana).count(),
          (int) text.codePoints().filter(point -> point > 0x7f).count());
    }

    /**
     * Real Japanese has hiragana, and few characters besides kana, everyday kanji and their marks.
     * Western text in another character set that happens to decode has none.
     */
    boolean isJapanese() {
      return hiragana * 20 >= notAscii && hiragana > 0 && share() >= 0.6;
    }

    double share() {
      return notAscii == 0 ? 0 : (double) usual / notAscii;
    }

    private static boolean isUsual(int point) {
      return isHiragana(point)
          || (point >= 0x30a1 && point <= 0x30fc)
          || (point >= 0x3000 && point <= 0x301f)
          || (point >= 0xff01 && point <= 0xff5e)
          || (point >= 0x4e00 && point <= 0x9fff && isEveryday(point));
    }

    private static boolean isHiragana(int point) {
      return point >= 0x3041 && point <= 0x3096;
    }

    /**
     * JIS level 1, the first 2,965 kanji of JIS X 0208, lies at lead bytes 88 to 98 of Shift_JIS.
     */
    private static boolean isEveryday(int point) {
      byte[] code = Character.toString(point).getBytes(SHIFT_JIS);
      return code.length == 2 && (code[0] & 0xff) >= 0x88 && (code[0] & 0xff) <= 0x98;
    }
  }
}
