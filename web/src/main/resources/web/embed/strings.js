/**
 * Everything the builder says: English, Japanese. Both columns have the same placeholders.
 *
 * @type {Record<string, readonly [string, string]>}
 */
export const STRINGS = {
  title: ["Embed the search", "検索を埋め込む"],
  line: [
    "Put the search into a page of your intranet. Choose how it looks, then copy what your kind of page takes.",
    "社内サイトのページに検索を埋め込めます。表示を選び、お使いの環境に合わせたコードをコピーしてください。",
  ],
  back: ["Back to the search", "検索ページへ"],
  look: ["What it shows", "表示内容"],
  mode: ["Kind", "種類"],
  compact: ["Field and results", "検索欄と結果"],
  box: ["Field only", "検索欄のみ"],
  latest: ["Latest articles", "新着記事"],
  full: ["Results with filters", "結果と絞り込み"],
  lang: ["Language", "言語"],
  english: ["English", "英語（English）"],
  japanese: ["Japanese (日本語)", "日本語"],
  theme: ["Colours", "配色"],
  auto: ["As the page around", "埋め込み先に合わせる"],
  light: ["Light", "ライト"],
  dark: ["Dark", "ダーク"],
  only: ["Only articles about", "記事の範囲"],
  everything: ["Everything", "すべて"],
  country: ["Country or region", "国・地域"],
  pair: ["Country pair", "国の組み合わせ"],
  sector: ["Sector", "分野"],
  agreement: ["Agreement", "合意・文書の種類"],
  query: ["First words", "最初に検索する語"],
  queryHint: ["Searched as soon as the page opens; may stay empty.", "ページを開いたときに検索します。空欄でもかまいません。"],
  site: ["Address of your site", "埋め込み先サイトのアドレス"],
  siteHint: ["For example https://intranet.example.org", "例：https://intranet.example.org"],
  siteWrong: ["An address begins with https:// or http://.", "アドレスは https:// または http:// で始めてください。"],
  preview: ["Preview", "プレビュー"],
  where: ["Where it goes", "埋め込み先"],
  html: ["Plain HTML", "HTML"],
  frame: ["Frame", "iframe"],
  sharepoint: ["SharePoint", "SharePoint"],
  confluence: ["Confluence", "Confluence"],
  wordpress: ["WordPress", "WordPress"],
  kintone: ["kintone", "kintone"],
  garoon: ["Garoon", "Garoon"],
  copy: ["Copy", "コピー"],
  copied: ["Copied", "コピーしました"],
  copyFailed: ["Copying is not allowed here; select the text instead.", "コピーできませんでした。テキストを選択してコピーしてください。"],
  code: ["Paste this", "貼り付けるコード"],
  policyTitle: ["If your pages have a content security policy, add", "コンテンツセキュリティポリシー（CSP）がある場合に追加する行"],
  integrityTitle: [
    "To let browsers check the script, add this to its tag; after an upgrade of the server, copy it anew",
    "スクリプトの改ざんを検知させる場合に、タグへ追加する属性（サーバーの更新後は再度コピーしてください）",
  ],
  serverTitle: ["The operator of the search starts the server with", "検索サーバーの管理者が起動時に付けるオプション"],
  notAllowed: [
    "{site} is not yet among the sites that may show the frame. Until it is, the frame stays empty.",
    "{site} は、まだiframeの表示を許可されていません。許可されるまで、iframeは空のままです。",
  ],
  checkTitle: ["Then look at your page", "貼り付けたあとの確認"],
  check1: ["Search for a word in English and one in Japanese.", "英語の語と日本語の語で、それぞれ検索できること。"],
  check2: [
    "If the browser asks whether the page may reach the local network, allow it; an administrator can allow it for all by policy.",
    "ローカルネットワークへの接続をブラウザーが確認した場合は、許可してください。管理者がポリシーで一括して許可することもできます。",
  ],
  check3: [
    "A page served over https needs a search server served over https.",
    "httpsのページに埋め込むには、検索サーバーもhttpsで公開されている必要があります。",
  ],
  htmlHelp: [
    "Paste both into the page. The form inside is what readers see where scripts are blocked.",
    "2つともページに貼り付けてください。スクリプトが無効な環境では、中のフォームが代わりに表示されます。",
  ],
  frameHelp: [
    "For pages that take frames. The small script makes the frame as high as its content; without it the height stays fixed.",
    "iframeを使えるページ向けです。スクリプトはiframeの高さを内容に合わせます。なくても、固定の高さで表示されます。",
  ],
  sharepointHelp: [
    "An administrator adds this server to the sites allowed under HTML Field Security. Then edit the page, add the web part Embed, and paste the code. The height is fixed.",
    "管理者が「HTMLフィールドのセキュリティ」でこのサーバーを許可してから、ページの編集で「埋め込み」Webパーツを追加し、コードを貼り付けてください。高さは固定です。",
  ],
  confluenceHelp: [
    "Add the macro iframe and give it this address. In Confluence Cloud such a macro comes with an app from the Marketplace; an administrator may have to allow this server.",
    "iframeマクロを追加し、このアドレスを指定してください。Confluence Cloudでは、Marketplaceのアプリが必要です。管理者によるこのサーバーの許可が必要なこともあります。",
  ],
  wordpressHelp: [
    "Add the block Custom HTML and paste the code. Your account needs the right to unfiltered HTML; on a multisite only a super administrator has it.",
    "「カスタムHTML」ブロックを追加し、コードを貼り付けてください。unfiltered_htmlの権限が必要です。マルチサイトでは特権管理者だけが持っています。",
  ],
  kintoneHelp: [
    "In the customisation settings for the whole system, add {script} as a JavaScript link, or save it and upload it as a file; after it, this code as a file (UTF-8 without BOM). The search appears at the top of the portal.",
    "システム全体の「JavaScript / CSSでカスタマイズ」で、まず {script} をURL指定で追加（または保存してアップロード）し、続けてこのコードをファイル（UTF-8、BOMなし）として追加してください。ポータルの上部に表示されます。",
  ],
  garoonHelp: [
    "Add an HTML portlet with this code, and {script} in its JavaScript customisation. It appears in the desktop view only.",
    "HTMLポートレットにこのコードを貼り付け、JavaScriptカスタマイズで {script} を追加してください。PC表示のみの対応です。",
  ],
};
