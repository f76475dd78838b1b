/**
 * Everything the page says: English, Japanese. `one|other` gives a singular; {names}, the same in both, are filled in.
 */
export const STRINGS = {
  // the page
  product: ["Trade cooperation news", "貿易協力ニュース検索"],
  title: ["{q} – Kakehashi", "{q}｜架け橋"],
  titlePlain: ["Kakehashi – trade cooperation news", "架け橋｜貿易協力ニュース検索"],
  skipToResults: ["Skip to results", "検索結果へ移動"],
  skipToFilters: ["Skip to filters", "絞り込みへ移動"],
  language: ["Language of this page", "表示言語"],
  intro: [
    "Search news about trade and cooperation between countries.",
    "国・地域間の貿易・経済協力に関するニュースを検索できます。",
  ],
  introMore: [
    "Agreements, missions, forums and joint programmes. Write in English or Japanese; articles in both languages are found.",
    "協定、覚書、使節団、フォーラム、共同事業。日本語でも英語でも、両方の言語の記事が見つかります。",
  ],
  try: ["Try", "検索例"],
  footer: [
    "Kakehashi means bridge. Every tag rests on words in the article; open an article to see them.",
    "すべての分類には、記事中の根拠となる語句があります。記事を開くと確認できます。",
  ],

  // the search box
  oneLetter: ["Write at least two letters.", "2文字以上入力してください。"],
  searchLabel: ["Search articles", "記事を検索"],
  search: ["Search", "検索"],
  clear: ["Clear the search field", "入力を消去"],
  suggestions: ["Suggestions", "検索候補"],

  // results
  articles: ["{n} article|{n} articles", "{n}件"],
  latest: ["Latest articles", "新着記事"],
  results: ["Results", "検索結果"],
  found: [
    "{n} article found. Page {p} of {t}.|{n} articles found. Page {p} of {t}.",
    "{n}件見つかりました。{t}ページ中{p}ページ目です。",
  ],
  foundNone: ["No articles found.", "記事は見つかりませんでした。"],
  filtersOn: ["{n} filter applied.|{n} filters applied.", "条件は{n}件です。"],
  searching: ["Searching…", "検索しています…"],
  sort: ["Sort by", "並び順"],
  relevance: ["Relevance", "関連度順"],
  recent: ["Relevance, newer first", "関連度順（新しいもの優先）"],
  newest: ["Newest", "新しい順"],
  oldest: ["Oldest", "古い順"],
  view: ["View", "表示"],
  list: ["List", "一覧"],
  pairs: ["Who with whom", "国・地域間の協力"],
  map: ["Countries", "国・地域別"],
  dateUnknown: ["Date unknown", "日付不明"],
  titleDerived: ["no headline; first sentence shown", "見出しなし（冒頭文を表示）"],
  opensElsewhere: ["(another site)", "（外部サイト）"],
  why: ["Why these tags?", "分類の根拠"],
  tags: ["Tags", "分類"],
  narrowTo: ["Narrow to: {f}", "「{f}」で絞り込む"],
  copyLink: ["Copy link", "リンクをコピー"],
  cite: ["Cite", "引用"],

  // what the words were read as
  readAs: ["Also understood as", "次の意味でも検索"],
  alsoIn: ["Also searched in {language}", "{language}でも検索"],
  onlyTyped: ["Search only what I typed", "入力した語だけで検索"],
  typedOnly: ["Only the words you typed were searched.", "入力した語だけで検索しました。"],
  searchBoth: ["Search in both languages", "両方の言語で検索"],
  relaxed: [
    "Few articles have all your words, so articles with most of them are shown too.",
    "すべての語を含む記事が少ないため、一部の語を含む記事も表示しています。",
  ],
  copiesCounted: ["{n} without copies.", "重複を除くと{n}件。"],
  copiesHide: ["Show copies as one", "重複をまとめる"],
  copiesOnce: ["Copies of one article are shown as one.", "同じ記事の重複はまとめて表示しています。"],
  copiesShow: ["Show each", "すべて表示"],
  alike: ["{n} similar|{n} similar", "類似{n}件"],
  didYouMean: ["Did you mean {q}?", "もしかして：{q}"],
  ignored: ["Not understood in the address and left out: {names}", "アドレスのうち、次の指定は無視しました：{names}"],

  // filters
  filters: ["Filters", "絞り込み"],
  filtersWithCount: ["Filters ({n})", "絞り込み（{n}件）"],
  clearAll: ["Clear all", "すべて解除"],
  activeFilters: ["Filters in use", "現在の条件"],
  remove: ["Remove filter: {f}", "「{f}」の条件を外す"],
  showArticles: ["Show {n} article|Show {n} articles", "{n}件を表示"],
  showMore: ["Show {n} more", "ほか{n}件を表示"],
  showFewer: ["Show fewer", "閉じる"],
  find: ["Find in: {facet}", "{facet}の中を探す"],
  findCountry: ["Name or code", "国名・コード・よみ"],
  findOther: ["Name", "名称・よみ"],
  foundNothing: ["Nothing by that name", "該当なし"],
  expand: ["Show what belongs to {f}", "「{f}」の内訳を表示"],
  chosen: ["{n} chosen", "{n}件選択中"],
  country: ["Country or region", "国・地域"],
  pair: ["Country pair", "国の組み合わせ"],
  sector: ["Sector", "分野"],
  agreement: ["Agreement", "合意・文書の種類"],
  stage: ["Stage", "段階"],
  organisation: ["Organisation", "機関・企業"],
  languageFacet: ["Article language", "記事の言語"],
  source: ["Source", "情報源"],
  date: ["Date", "期間"],
  from: ["From", "開始"],
  to: ["To", "終了"],
  apply: ["Apply dates", "期間を適用"],
  wrongOrder: ["The first day is after the last one.", "開始日が終了日より後になっています。"],
  year: ["{y}", "{y}年"],
  years: ["{a}–{b}", "{a}～{b}年"],
  fromTo: ["{a} – {b}", "{a}～{b}"],
  since: ["since {a}", "{a}以降"],
  until: ["until {b}", "{b}以前"],

  // pages
  pages: ["Pages of results", "検索結果のページ"],
  previous: ["Previous", "前へ"],
  next: ["Next", "次へ"],
  pageNumber: ["Page {n}", "{n}ページ"],
  size: ["Per page", "表示件数"],

  // states
  none: ["No articles match “{q}”.", "「{q}」に一致する記事はありません。"],
  nonePlain: ["No articles match these filters.", "この条件に一致する記事はありません。"],
  without: ["{n} article without “{f}”|{n} articles without “{f}”", "「{f}」を外すと{n}件"],
  withoutAll: ["{n} article without any filter|{n} articles without any filter", "条件をすべて外すと{n}件"],
  noneHelp: [
    "Try fewer or other words, in English or Japanese.",
    "語を減らすか、別の語でお試しください。日本語でも英語でも検索できます。",
  ],
  dropHint: ["Remove a filter", "条件を外す"],
  partial: ["Showing what was found in {s} s.", "{s}秒以内に見つかった分を表示しています。"],
  searchAgain: ["Search again", "もう一度検索"],
  failed: ["Search failed ({title}). Your words are kept.", "検索できませんでした（{title}）。入力内容は残っています。"],
  unreachable: [
    "Search cannot be reached. Your words are kept.",
    "検索サーバーに接続できません。入力内容は残っています。",
  ],
  timeout: ["Search did not answer in time. Your words are kept.", "検索サーバーが時間内に応答しませんでした。入力内容は残っています。"],
  limited: [
    "Too many searches. Try again in {n} second.|Too many searches. Try again in {n} seconds.",
    "検索が集中しています。{n}秒後にもう一度お試しください。",
  ],
  locked: [
    "This server answers only those who have a key. Ask whoever runs it.",
    "このサーバーの検索にはキーが必要です。管理者にお問い合わせください。",
  ],
  offline: ["You are offline. These are the last results.", "オフラインです。前回の検索結果を表示しています。"],
  offlineEmpty: ["You are offline. Your words are kept.", "オフラインです。入力内容は残っています。"],
  tryAgain: ["Try again", "再試行"],

  // pictures
  overTime: ["Articles over time", "記事数の推移"],
  overTimeHelp: [
    "Arrow keys move between bars; Shift and click stretch the range.",
    "矢印キーで移動、Shiftキーを押しながらクリックで期間を広げられます。",
  ],
  undated: ["{n} without a date|{n} without a date", "日付不明{n}件"],
  allTime: ["All dates", "全期間"],
  asTable: ["Show as table", "表で見る"],
  count: ["Articles", "記事数"],
  pairCell: ["{pair}: {n} article|{pair}: {n} articles", "{pair}：{n}件"],

  // taking it elsewhere
  api: ["API for programs", "プログラム向けAPI"],
  embedAny: ["This search on your own pages", "自分のサイトに検索を置く"],
  takeAway: ["This search elsewhere", "この検索を使う"],
  atom: ["Atom feed", "この検索の新着（Atom）"],
  csv: ["CSV of {n} article, opens in Excel|CSV of {n} articles, opens in Excel", "CSV（{n}件、Excelで開けます）"],
  json: ["JSON", "JSON"],
  embed: ["Embed this search", "この検索を埋め込む"],
  copySearch: ["Copy link to this search", "この検索のリンクをコピー"],
  printed: ["Printed {date} from {url}", "{date}印刷　{url}"],

  // suggestions
  suggestionCount: ["{n} suggestion|{n} suggestions", "候補が{n}件あります"],
  suggestWord: ["Words", "キーワード"],
  suggestTitle: ["Articles", "記事"],

  // what of a query was read otherwise
  hintTooLong: ["Only the first {n} characters were searched.", "先頭の{n}文字だけを検索しました。"],
  hintTooManyTerms: ["Only the first {n} words were searched.", "先頭の{n}語だけを検索しました。"],
  hintTooDeep: ["Parentheses more than {n} deep were read as blanks.", "{n}段より深い括弧は無視しました。"],
  hintPhraseTooLong: [
    "Only the first {n} words of “{q}” were searched.",
    "「{q}」は先頭の{n}語だけを検索しました（日本語は2文字で1語）。",
  ],
  hintNearTooFar: ["NEAR reaches over {n} words at most.", "NEARの間隔は{n}語までです。"],
  hintNearOutOfPlace: [
    "NEAR was left out: it takes a word or a “phrase” on both sides.",
    "NEARの両側に語か「句」がないため無視しました。",
  ],
  hintTooManyPrefixes: [
    "Only the first {n} * were searched; the other words as they stand.",
    "*は先頭の{n}個だけを検索し、ほかは書かれたとおりに検索しました。",
  ],
  hintPrefixTooWide: [
    "Only the {n} most frequent words that fit {q} were searched.",
    "{q}に当たる語は、よく使われる{n}語だけを検索しました。",
  ],
  hintAsteriskOutOfPlace: [
    "* was left out: it counts only at the end of a word, after two letters or a kanji.",
    "*が使えるのは語の末尾で、2文字以上か漢字のあとだけです。ほかは無視しました。",
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
  pairsHelp: ["Articles that tell of two countries working together.", "2つの国・地域の協力を伝える記事の数です。"],
  pairsNone: ["No article here tells of two countries working together.", "国・地域間の協力を伝える記事はありません。"],
  pairsMore: [
    "The {n} busiest countries are drawn; the list has all pairs.",
    "記事の多い{n}の国・地域を図示しています。一覧にはすべてあります。",
  ],
  mapHelp: [
    "Each country or region near its place in the world. Choose one to narrow.",
    "国・地域をおおよその位置に並べています。選ぶと絞り込めます。",
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
};
