package dev.kakehashi.analysis;

import java.util.Random;

/**
 * Mixed text as it comes, and worse: both languages, all widths, marks and halves of characters.
 */
final class RandomText {
  private static final String[] PIECES = {
    "Japan",
    "the ",
    "U.K.",
    "R&D",
    "AI",
    "memoranda",
    "it",
    "Müller’s",
    "e\u0301",
    "ＵＫ",
    "２０２５",
    "12",
    "日英",
    "協定",
    "経済連携",
    "は",
    "を署名した",
    "ベトナム",
    "ﾍﾞﾄﾅﾑ",
    "ｰ",
    "ﾞ",
    "ー",
    "ヴェ",
    "・",
    "々",
    "〇",
    "𠮷",
    "髙",
    "한국",
    "ไทย",
    "Россия",
    "😀",
    "👩\u200D🔬",
    "\uD83D",
    "\u3099",
    "\u00AD",
    "\uFEFF",
    " ",
    "\n",
    "\u3000",
    "。",
    "、",
    "「",
    "-",
    ".",
    "'",
    "㈱",
    "½",
    "\u0000",
    ":"
  };

  private RandomText() {}

  static String of(Random random, int mostPieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(mostPieces); i > 0; i--) {
      text.append(
          random.nextInt(12) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
