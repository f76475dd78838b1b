package dev.kakehashi.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String JAPANESE = "日本と英国は①半導体の研究で協力する。ＡＩも含む、と経産省が述べた。";

  private static String decode(byte[] bytes) throws UnreadableSourceException {
    return TextDecoder.decode(bytes, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "x-eucJP-Open"})
  void japaneseIsRecognisedByItsBytes(String charset) throws UnreadableSourceException {
    byte[] bytes = JAPANESE.getBytes(Charset.forName(charset));
    assertThat(decode(bytes)).isEqualTo(JAPANESE);
  }

  @Test
  void mailCharacterSetIsRecognisedByItsEscapes() throws UnreadableSourceException {
    String text = "日本と英国は半導体の研究で協力する。";
    assertThat(decode(text.getBytes(Charset.forName("ISO-2022-JP")))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkDecidesAndIsDropped(String charset) throws UnreadableSourceException {
    byte[] bytes = ("\ufeff" + JAPANESE).getBytes(Charset.forName(charset));
    assertThat(decode(bytes)).isEqualTo(JAPANESE);
  }

  @Test
  void aDeclaredCharacterSetIsTriedWhereUtf8Fails() throws UnreadableSourceException {
    byte[] latin = "Société générale".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TextDecoder.decode(latin, Optional.of("ISO-8859-1"))).isEqualTo("Société générale");
  }

  @Test
  void aWrongDeclarationDoesNotSpoilUtf8() throws UnreadableSourceException {
    byte[] bytes = "“Société”".getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(bytes, Optional.of("iso-8859-1"))).isEqualTo("“Société”");
  }

  @Test
  void westernTextIsNotTakenForJapanese() {
    byte[] quote = "Japan\u0092s mission".getBytes(StandardCharsets.ISO_8859_1); // 0x92 0x73 is 痴
    assertThatThrownBy(() -> decode(quote))
        .hasMessage("is not valid UTF-8 at byte 5 (line 1) and in no other known character set");
  }

  @Test
  void utf8CutShortIsRejectedAtItsPlace() {
    byte[] bytes = {'a', '\n', '\n', (byte) 0xe3, (byte) 0x81};
    assertThatThrownBy(() -> decode(bytes)).hasMessageContaining("at byte 3 (line 3)");
  }
}
