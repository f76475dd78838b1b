package dev.kakehashi.source;

import java.util.regex.Pattern;

/**
 * The phrases by which pages in English and Japanese frame their articles. Where a phrase could
 * also stand in an article, only a line that is nothing else counts.
 */
final class Boilerplate {
  private static final int WIDEST_CONTACT = 300; // columns
  private static final int LONGEST_COPYRIGHT = 300; // characters; a paragraph may speak of rights
  private static final int LONGEST_PHRASE = 120; // characters

  /** What always comes after an article: whole lines. */
  private static final Pattern END =
      line(
          "related"
              + " (?:posts?|articles?|stor(?:y|ies)|news|content|reading|topics?|links?|items?|resources?)|(?:the"
              + " )?latest(?: (?:news|posts?|articles?|stories|updates|insights|events)[\\w"
              + " ,&]{0,20})?|recent (?:posts?|articles?|news)|more (?:news|stories|articles|on"
              + " this topic|from .{1,40})|you (?:may|might) also (?:like|be interested"
              + " in)|recommended(?: for you| reading| articles)?|read next|up next|next"
              + " (?:post|article)|previous (?:post|article)|further reading|(?:upcoming"
              + " |forthcoming |past )?events?|news (?:and|&) (?:insights|events)|(?:most"
              + " (?:read|popular|viewed|shared)|popular|trending)(?:"
              + " (?:now|posts?|articles?|news|stories))?|meet the team|our team|(?:about the"
              + " )?authors?|about us|contact us|(?:media|press|news)"
              + " (?:contacts?|enquiries|inquiries)|for (?:media|press)"
              + " (?:enquiries|inquiries)|(?:leave a )?(?:comment|reply)s?|\\d+ comments?|comments?"
              + " \\(?\\d+\\)?|join the conversation|(?:scroll|back|return|go) to (?:the"
              + " )?top|notes? (?:to|for) editors?|ends?|# ?# ?#|newsletters?|stay"
              + " (?:informed|connected|up to date)|follow us(?: on.{0,40})?|privacy policy|terms"
              + " (?:of use|and conditions|of service)|site ?map|cookie (?:policy|settings)"
              + "|関連(?:記事|ニュース|リンク|情報|コンテンツ|ページ|トピックス?)(?:一覧)?"
              + "|(?:おすすめ|オススメ|人気|最新|新着|注目|ピックアップ)の?(?:記事|ニュース|情報|トピックス?)?(?:一覧)?"
              + "|(?:アクセス|人気|記事)?ランキング|(?:前|次)の(?:記事|ページ)(?:へ)?|こちらの記事も(?:おすすめ|読まれています)"
              + "|あわせて読みたい(?:記事)?|この記事を読んだ人は.{0,20}"
              + "|(?:ページの?)?(?:トップ|上|先頭)(?:へ|に)(?:戻る|もどる)?|ページトップ(?:へ(?:戻る)?)?"
              + "|(?:今後の|開催予定の)?(?:イベント|セミナー)(?:情報|一覧|案内)?"
              + "|(?:この記事の)?(?:著者|筆者|執筆者|ライター)(?:紹介|プロフィール|について)?|プロフィール"
              + "|(?:本件(?:リリース)?に(?:関する|ついての))?(?:報道関係者(?:の方)?(?:から)?の)?お?問い?合わ?せ(?:先|窓口|はこちら)?"
              + "|コピーライト|著作権(?:について)?|サイトマップ|プライバシーポリシー|利用規約|運営会社|会社概要|コメント(?:する|を書く|一覧)?(?:"
              + " ?\\d+件)?|以上|タグ|カテゴリー?|メールマガジン(?:登録)?|メルマガ登録");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "^(?:©|\\(c\\)|（c）|copyright\\b|コピーライト)|\\ball rights reserved\\b|無断(?:転載|複製)|^.{0,40}©"
              + " ?\\d{4}",
          Pattern.CASE_INSENSITIVE);

  /** Buttons that carry a reader away: whole lines. */
  private static final Pattern BUTTON =
      line(
          "learn more(?: and .{1,30})?|read more|find out more|see more|show more|more"
              + " info(?:rmation)?|view (?:all|more)|see all|download(?: (?:here|now|pdf|the"
              + " .{1,40}))?|register(?: (?:here|now))?|apply(?: (?:here|now))?|join(?:"
              + " (?:us|now))?|subscribe(?: (?:here|now))?|sign[ -]?up(?: (?:here|now))?|book"
              + " now|buy tickets?|continue reading|click here|get involved|contact|become a member"
              + "|続きを(?:読む|見る)|もっと(?:見る|読む|詳しく)|詳し(?:く|い情報)は(?:こちら|コチラ)(?:から)?|詳細(?:は(?:こちら|コチラ)(?:から)?|を見る)?"
              + "|一覧(?:へ|を見る|に戻る|はこちら)|(?:無料)?会員登録(?:はこちら|する)?|(?:資料|無料|pdf)?ダウンロード(?:はこちら)?"
              + "|(?:お)?申し?込み?(?:はこちら|フォーム)?(?:から)?|(?:新規)?登録(?:はこちら|する)?|購読(?:する)?|この記事は会員限定です");

  /** Tools of the page: whole lines. */
  private static final Pattern TOOL =
      line(
          "share|share (?:to|on|via|with|this)\\b.{0,40}|tweet|post|print(?: this"
              + " page)?|e-?mail|facebook|twitter|x|linkedin|whatsapp|line|pocket|reddit|copy(?:"
              + " link| url)?|link copied|save|listen(?: to this article)?|play|pause|bookmark|skip"
              + " to (?:main )?(?:content|navigation)|(?:open |close |main"
              + " )?(?:menu|navigation)|search|home|news|blog|log ?in|log ?out|sign ?in|my"
              + " account|close|accept(?: all(?: cookies)?)?|reject(?:"
              + " all)?|advertisements?|ads?|sponsored|pr|\\d+ min(?:ute)?s?(?: read)?|\\d+"
              + " (?:shares?|views?|likes?)|image \\d+ of \\d+|english|日本語|japanese"
              + "|(?:この記事を)?(?:シェア|共有|保存|印刷|ツイート|ポスト|ブックマーク)(?:する)?|はてな(?:ブックマーク)?|いいね！?"
              + "|(?:メイン)?メニュー(?:を(?:開く|閉じる))?|検索|ホーム|ログイン|ログアウト|閉じる|広告|文字サイズ.{0,10}|本文へ(?:移動|スキップ)?"
              + "|この記事は約?\\d+分で読めます|\\d+分で読めます|前へ|次へ|戻る");

  private static final Pattern PAGE_NOTICE =
      Pattern.compile(
          "^(?:we use cookies|(?:this|our) (?:web)?site uses cookies|by"
              + " (?:continuing|clicking|using)\\b.{0,60}(?:cookies|agree|consent|accept)|sign["
              + " -]?up (?:to (?:get|receive)|for our|for the .{0,30}newsletter)|subscribe to"
              + " (?:our|the|receive)|follow us\\b|(?:also read|read also|read more|see also|read"
              + " next|related(?: article| story)?|recommended|more on this)\\s?[:：]|(?:please"
              + " )?enable javascript|this article (?:was|is) (?:for|available to)"
              + " (?:subscribers|members)"
              + "|当(?:サイト|ウェブサイト|社)では、?.{0,30}(?:cookie|クッキー)|このサイトは.{0,20}(?:cookie|クッキー)"
              + "|(?:cookie|クッキー)(?:の使用|を使用|に関する)|(?:関連記事|関連リンク|あわせて読みたい|【関連記事】|＞＞|>>|▶|→)\\s?[:：】]?"
              + "|この記事は(?:有料)?会員限定|ここから先は.{0,20}会員|残り\\s?\\d+文字)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?:^|[\\s.。(（\\[])(?:images?|photos?|pictures?|photographs?|(?:image|photo|picture)"
              + " (?:credit|courtesy|source)s?|credits?)(?: by| courtesy"
              + " of)?\\s?[:：/©]\\s?[^.。:：]{2,50}[.)）\\]]?$|[(（](?:photo|image|picture)"
              + " (?:by|courtesy of)\\b[^)）]{2,50}[)）]\\.?$"
              + "|[(（【](?:写真|画像|撮影|提供|図)[^）)】]{0,40}[)）】]。?$|(?:写真|撮影|画像)(?:提供)?[：:＝=/／][^。]{1,40}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPTION_START =
      Pattern.compile(
          "^(?:(?:images?|photos?|pictures?|captions?|credits?|illustration|figure \\d+|fig\\."
              + " ?\\d+)(?: by| courtesy of| credits?)?\\s?[:：©]|(?:photo|image|picture)"
              + " (?:by|courtesy of)\\b"
              + "|[【（(]?(?:写真|画像|図表?|図\\d+|キャプション|撮影|提供)(?:説明|提供)?\\d{0,2}[】）)]?\\s?[：:＝=/／]|[【（(](?:写真|画像|図)[】）)]|(?:pictured|from"
              + " left|left to right|clockwise from)\\b|(?:写真)?左から)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURED =
      Pattern.compile(
          "[(（][^)）]{0,40}(?:\\bpictured\\b|\\bfrom (?:the )?left\\b|\\bleft to right\\b|\\bl[-"
              + " ]to[- ]r\\b|\\bl-r\\b|左から|右から|写真中央)[^)）]{0,40}[)）]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MAIL =
      Pattern.compile("\\[email protected]|[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{2,64}");
  private static final Pattern CONTACT_WORDS =
      Pattern.compile(
          "\\b(?:contact|reach out|get in touch|e-?mail|write"
              + " to|enquir(?:y|ies)|inquir(?:y|ies)|questions)\\b|問い?合わ?せ|連絡先|担当|まで",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTACT_START =
      Pattern.compile(
          "^(?:(?:(?:media |press"
              + " )?(?:contacts?|enquiries|inquiries)|tel(?:ephone)?|phone|fax|e-?mail|address|url"
              + "|電話(?:番号)?|住所|担当者?|連絡先|メール|[【■]?お?問い?合わ?せ先?】?)\\s?[:：／]|〒\\s?\\d{3}|for"
              + " (?:more|further) information,? (?:please )?(?:contact|visit|see)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INVITATION =
      Pattern.compile(
          "(?:\\b(?:sign(?:ing)?[ -]?up|register|registration|book|apply|join|subscribe|rsvp|find"
              + " out more|learn more|more information|tickets)\\b"
              + "[^.!?]{0,60}\\bhere[.!]?|(?:申し?込み?|登録|詳細|詳しく)は?[^。]{0,20}(?:こちら|下記)(?:から|まで|より)?(?:です|ください)?。?)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT_PUBLISHER =
      Pattern.compile(
          "[Aa]bout (?:the )?\\p{Lu}[^.!?]{1,60}|[【■◆＜<][^。]{1,30}(?:について|とは|概要)[】＞>]?");

  private static final Pattern AUTHOR_MARK =
      line("(?:about the )?authors?|written by|(?:この記事の)?(?:著者|筆者|執筆者|ライター)(?:紹介|プロフィール)?");

  private Boilerplate() {}

  private static Pattern line(String phrases) {
    return Pattern.compile(
        "[\\s\\p{Pd}=*>»▶▼▲■●◆【\\[（(]*(?:" + phrases + ")[\\s\\p{Pd}=*>»›→▶▼▲】\\]）):：!.。…+]*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static boolean isWhole(String line, Pattern phrases) {
    return line.length() <= LONGEST_PHRASE && phrases.matcher(line).matches();
  }

  private static int tail(String line) {
    return Math.max(0, line.length() - LONGEST_PHRASE);
  }

  /** The article ends before this line, wherever the article is. */
  static boolean endsArticle(String line) {
    return isWhole(line, END) || isCopyright(line);
  }

  static boolean isCopyright(String line) {
    return line.length() <= LONGEST_COPYRIGHT && COPYRIGHT.matcher(line).find();
  }

  static boolean isButton(String line) {
    return isWhole(line, BUTTON);
  }

  /** A tool or a notice of the page, never part of the article. */
  static boolean isOfThePage(String line) {
    return isWhole(line, TOOL) || PAGE_NOTICE.matcher(line).find();
  }

  /** What stands under a picture. A long text that shows a person in passing is not. */
  static boolean isCaption(String line) {
    return CREDIT_AT_END.matcher(line).region(tail(line), line.length()).find()
        || CAPTION_START.matcher(line).find()
        || (PICTURED.matcher(line).find()
            && (!Prose.endsSentence(line) || !Prose.holdsSeveralSentences(line)));
  }

  static String withoutCredit(String line) {
    return CREDIT_AT_END.matcher(line).replaceFirst(".").replaceFirst("^\\.$", "");
  }

  static boolean isContact(String line) {
    return Prose.width(line) <= WIDEST_CONTACT
        && (CONTACT_START.matcher(line).find()
            || (MAIL.matcher(line).find()
                && (CONTACT_WORDS.matcher(line).find() || !Prose.isRunningText(line))));
  }

  /** A sentence that asks the reader to sign up: articles close with it. */
  static boolean isInvitation(String line) {
    return INVITATION.matcher(line).region(tail(line), line.length()).find();
  }

  /** The heading above what a release says of those who issued it. */
  static boolean introducesPublisher(String line) {
    return isWhole(line, ABOUT_PUBLISHER);
  }

  /** The heading above the name of who wrote it. */
  static boolean marksAuthor(String line) {
    return isWhole(line, AUTHOR_MARK);
  }
}
