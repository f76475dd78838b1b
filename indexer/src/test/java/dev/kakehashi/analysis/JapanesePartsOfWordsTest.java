package dev.kakehashi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader types is often a part of the compound that the article has. */
class JapanesePartsOfWordsTest {
  @ParameterizedTest(name = "{1} finds {0}")
  @CsvSource({
    "日英EPA, 日英",
    "日英EPA, EPA",
    "日英包括的経済連携協定, 経済連携協定",
    "経済連携協定, 経済連携",
    "経済連携協定, 連携協定",
    "経済連携協定, 協定",
    "日米貿易協定, 貿易協定",
    "自由貿易協定, 自由貿易",
    "投資保護協定, 投資保護",
    "台日再生医療フォーラム, 再生医療",
    "台日再生医療フォーラム, 台日",
    "台日再生医療フォーラム, フォーラム",
    "再生医療等製品, 再生医療",
    "日本バイオインダストリー協会, バイオ",
    "日本バイオインダストリー協会, バイオインダストリー",
    "日本バイオインダストリー協会, バイオインダストリー協会",
    "英国バイオ産業協会, バイオ産業",
    "英国バイオ産業協会, 産業協会",
    "経済産業省, 経済産業",
    "経産省, 経産省",
    "東京大学, 東京",
    "東京大学, 大学",
    "東京都庁, 都庁",
    "基本合意書, 基本合意",
    "基本合意書, 合意書",
    "協力覚書, 覚書",
    "産学官連携, 産学官",
    "国際共同研究, 共同研究",
    "知的財産権, 知的財産",
    "情報通信技術, 通信技術",
    "半導体製造装置, 半導体",
    "半導体サプライチェーン, サプライチェーン",
    "クラスター形成支援, クラスター",
    "ライフサイエンス分野, ライフサイエンス",
    "東南アジア諸国連合, 東南アジア",
    "重要鉱物資源, 重要鉱物",
    "宇宙航空研究開発機構, 研究開発",
    "日本貿易振興機構, 貿易振興",
    "コンピューター産業, コンピュータ",
    "サーバ需要, サーバー",
    "ヴェトナム政府, ベトナム",
    "髙橋大臣, 髙橋",
  })
  void aPartIsFoundAsAPhraseInOneOfTheViews(String text, String query) throws IOException {
    assertThat(
            finds(new BilingualAnalyzer(), text, query) || finds(new ExactAnalyzer(), text, query))
        .isTrue();
  }

  @ParameterizedTest(name = "{1} does not find {0}")
  @CsvSource({"東京都庁, 京都", "産官学, 官学", "インドネシア, インド", "本日英国と, 英国と日本", "経済産業省, 産省"})
  void aPartAcrossWordsIsNotFoundInTheViewOfWords(String text, String query) throws IOException {
    assertThat(finds(new BilingualAnalyzer(), text, query)).isFalse();
  }

  @ParameterizedTest(name = "{1} does not find {0}")
  @CsvSource({
    "日英EPA, 日米",
    "日英EPA, 英日",
    "経済連携協定, 連携経済",
    "経済産業省, 経産省",
    "日本貿易振興機構, ジェトロ",
    "基本合意書, 合意文書",
    "クラスター, マスター",
    "ベトナム, ベトベト",
    "京都大学, 東京大学",
    "日韓関係, 韓国",
  })
  void otherWordsAreFoundInNeitherView(String text, String query) throws IOException {
    assertThat(finds(new BilingualAnalyzer(), text, query)).isFalse();
    assertThat(finds(new ExactAnalyzer(), text, query)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "日英EPA, 日|英|epa",
    "台日再生医療フォーラム, 台|日|再生|医療|フォーラム",
    "日本バイオインダストリー協会, 日本|バイオ|インダス|トリー|協会",
    "経産省, 経|産|省",
    "東京大学, 東京|大学",
    "基本合意書, 基本|合意|書",
    "覚書, 覚書",
    "クラスター, クラ|スター",
    "インダストリー, インダス|トリー",
    "２国間, 2|国|間",
    "二国間, 二|国|間",
    "髙橋, 髙|橋",
    "佐々木, 佐々木",
    "本日英国と, 本|日|英国",
    "3日英国政府, 3|日|英国|政府",
    "先日台湾, 先日|台湾",
    "翌日台北, 翌日|台北",
    "毎日英語, 毎日|英語",
  })
  void compoundsAreCutHere(String text, String terms) throws IOException {
    assertThat(String.join("|", Tokens.of(new BilingualAnalyzer(), text).terms())).isEqualTo(terms);
  }

  private static boolean finds(Analyzer analyzer, String text, String query) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        Document document = new Document();
        document.add(new TextField("text", "署名した" + text + "の発表", Field.Store.NO));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return new IndexSearcher(reader)
                .count(new QueryBuilder(analyzer).createPhraseQuery("text", query))
            == 1;
      }
    }
  }
}
