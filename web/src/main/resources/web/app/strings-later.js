import { STRINGS } from "./strings.js";

/**
 * What only the parts that are loaded later say: they import this file beside the table that it completes.
 */
Object.assign(STRINGS, {
  // suggestions
  suggestionCount: ["{n} suggestion|{n} suggestions", "候補が{n}件あります"],
  suggestWord: ["Words", "キーワード"],
  suggestTitle: ["Articles", "記事"],

  // what of a query was read otherwise
  hintTooLong: ["Only the first {n} characters were searched.", "先頭の{n}文字だけを検索しました。"],
  hintTooManyTerms: ["Only the first {n} words were searched.", "先頭の{n}語だけを検索しました。"],
  hintTooDeep: [
    "Parentheses more than {n} deep were read as blanks.",
    "{n}段より深い括弧は空白として扱いました。",
  ],
  hintPhraseTooLong: [
    "Of the phrase “{q}” only the first {n} words were searched.",
    "「{q}」は先頭の{n}語分（日本語は2文字で1語）だけを検索しました。",
  ],
  hintNearTooFar: ["NEAR reaches over {n} words at most.", "NEARで指定できる間隔は{n}語までです。"],
  hintNearOutOfPlace: [
    "NEAR takes a word or a “phrase” on both sides; here it was left out.",
    "NEARの両側には語か「句」が必要です。ここでは無視しました。",
  ],
  hintTooManyPrefixes: [
    "Only {n} words may end in *; the others were searched as they stand.",
    "末尾に*を付けられる語は{n}個までです。ほかは書かれたとおりに検索しました。",
  ],
  hintPrefixTooWide: [
    "Very many words fit {q}; the {n} most frequent were searched.",
    "{q}に当たる語が多いため、よく使われる{n}語だけを検索しました。",
  ],
  hintAsteriskOutOfPlace: [
    "* counts only at the end of a word, after two letters or a kanji; elsewhere it was left out.",
    "*が使えるのは語の末尾で、2文字以上か漢字のあとだけです。ほかの*は無視しました。",
  ],
  hintUnknownValue: [
    "No value for “{q}” is known; its words were searched instead.",
    "「{q}」に当たる値がないため、文中の語として検索しました。",
  ],
  hintUnreadableDate: [
    "“{q}” has no date in it and was left out. Write 2024, 2024-04 or 2024-04-15.",
    "「{q}」は日付として読めないため無視しました。2024年、2024-04、令和6年4月15日のように書いてください。",
  ],

  // copying
  linkCopied: ["Link copied", "リンクをコピーしました"],
  citationCopied: ["Citation copied", "引用をコピーしました"],
  copyFailed: ["Copying is not allowed here", "コピーできませんでした"],

  // pictures
  pairsHelp: [
    "How many articles tell of two countries working together, with all filters applied.",
    "2つの国・地域の協力を伝える記事の数です。現在の条件がすべて適用されています。",
  ],
  pairsNone: ["No article here tells of two countries working together.", "国・地域間の協力を伝える記事はありません。"],
  pairsMore: [
    "The {n} countries with most articles are drawn; the list has all.",
    "記事の多い{n}の国・地域を図示しています。一覧にはすべて含まれます。",
  ],
  mapHelp: [
    "One tile for each country or region, near its place in the world. Choose one to narrow.",
    "国・地域をおおよその位置に並べたタイル図です。選ぶと絞り込めます。",
  ],

  // one article
  backToResults: ["Back to the results", "検索結果に戻る"],
  articleMissing: ["This article is not here any more.", "この記事は見つかりません。"],
  articleFailed: ["The article could not be opened ({title}).", "記事を開けませんでした（{title}）。"],
  original: ["Read at {source}", "{source}で読む"],
  originalPlain: ["Read the original", "元の記事を読む"],
  evidence: ["What it is about, and why", "分類とその根拠"],
  evidenceHelp: ["Choose a tag to see its words in the text.", "分類を選ぶと、本文中の根拠が示されます。"],
  timesFound: ["{n} time|{n} times", "{n}か所"],
  given: ["given by the source", "情報源による分類"],
  events: ["Dates in the text", "本文中の日付"],
  authors: ["By {names}", "著者：{names}"],
  similar: ["Similar articles", "関連する記事"],
  sameEvent: ["The same event in the other language", "同じ出来事を伝える別の言語の記事"],
  citation: ["Citation", "引用表記"],
  citationEnglish: ["English style", "英語の形式"],
  citationJapanese: ["Japanese style", "日本語の形式"],
  copy: ["Copy", "コピー"],
});
