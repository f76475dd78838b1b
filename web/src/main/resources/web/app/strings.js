/**
 * Everything the page says: English, Japanese. `one|other` gives a singular; {names} are filled in. Both columns have
 * the same placeholders.
 *
 * @type {Record<string, readonly [string, string]>}
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
  countOf: ["{n} article|{n} articles", "{n}件"],
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
  perPage: ["Per page", "表示件数"],

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
  offline: ["You are offline. These are the last results.", "オフラインです。前回の検索結果を表示しています。"],
  offlineEmpty: ["You are offline. Your words are kept.", "オフラインです。入力内容は残っています。"],
  tryAgain: ["Try again", "再試行"],

  // pictures
  overTime: ["Articles over time", "記事数の推移"],
  overTimeHelp: [
    "Each bar is a link that narrows to its time; arrow keys move between bars, Shift and click stretch the range.",
    "棒はその期間に絞り込むリンクです。矢印キーで移動、Shiftキーを押しながらクリックで期間を広げられます。",
  ],
  undated: ["{n} without a date|{n} without a date", "日付不明{n}件"],
  allTime: ["All dates", "全期間"],
  asTable: ["Show as table", "表で見る"],
  quarterOf: ["{a} – {b}", "{a}～{b}"],
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
};
