package dev.kakehashi.index.lucene;

import dev.kakehashi.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Writes all articles of an index anew while it is searched and written to. The new index is built
 * beside the old one from what that stores, catches up with what was written meanwhile, and comes
 * in with one commit; only for the last few articles and the copying of files do writes wait.
 */
final class LiveReindex {
  /** Writes wait while so many articles are caught up with, at some milliseconds each. */
  private static final int FEW = 50;

  /** Whoever writes faster than this catches up must wait in the end. */
  private static final int MOST_ROUNDS = 20;

  /** Opens an index for writing, which is made where there is none. */
  @FunctionalInterface
  interface Opener {
    GroupedWriter open(Directory directory) throws IOException;
  }

  private final GroupCommit live;
  private final FSDirectory index;
  private final IndexFolder folder;
  private final Opener opener;
  private final UnaryOperator<Article> again;

  LiveReindex(GroupCommit live, FSDirectory index, Opener opener, UnaryOperator<Article> again) {
    this.live = live;
    this.index = index;
    this.folder = new IndexFolder(index.getDirectory());
    this.opener = opener;
    this.again = again;
  }

  /** The index at a moment, and what was written since the moment before. */
  private record Moment(Set<String> written, DirectoryReader reader) {}

  /** Returns how many articles there were at the beginning. */
  int run(IntConsumer progress) throws IOException {
    IndexFolder.delete(folder.reindexing());
    live.exclusively(writer -> live.takeNoted(true));
    try (Directory beside = FSDirectory.open(folder.reindexing())) {
      int count = build(beside, progress);
      live.exclusively(writer -> replace(writer, beside));
      return count;
    } finally {
      IndexFolder.delete(folder.reindexing());
      live.exclusively(writer -> live.takeNoted(false));
    }
  }

  private int build(Directory beside, IntConsumer progress) throws IOException {
    try (GroupedWriter target = opener.open(beside)) {
      int count = copyAll(target, progress);
      target.commit();
      CrashPoint.BUILT.pass();
      int behind = Integer.MAX_VALUE;
      for (int round = 0; round < MOST_ROUNDS && behind > FEW; round++) {
        Moment moment = live.exclusively(writer -> moment());
        behind = moment.written.size();
        catchUp(moment, target);
      }
      return count;
    }
  }

  private int copyAll(GroupedWriter target, IntConsumer progress) throws IOException {
    int done = 0;
    try (DirectoryReader old = live.exclusively(writer -> moment()).reader) {
      for (List<Article> batch : StoredArticles.batches(old)) {
        batch.parallelStream().map(again).forEach(article -> put(article, target));
        done += batch.size();
        progress.accept(done);
      }
    }
    return done;
  }

  private Moment moment() throws IOException {
    return new Moment(live.takeNoted(true), DirectoryReader.open(index));
  }

  private static void put(Article article, GroupedWriter target) {
    try {
      target.put(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void catchUp(Moment moment, GroupedWriter target) throws IOException {
    try (DirectoryReader reader = moment.reader) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String id : moment.written) {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
        if (found.length == 0) {
          target.delete(id);
        } else {
          target.put(
              again.apply(StoredArticles.article(searcher.storedFields().document(found[0].doc))));
        }
      }
    }
    target.commit();
  }

  /** While nobody else writes. Returns the number of the commit. */
  private long replace(GroupedWriter writer, Directory beside) throws IOException {
    try (GroupedWriter target = opener.open(beside)) {
      catchUp(moment(), target);
    }
    folder.keep();
    CrashPoint.KEPT.pass();
    long generation = writer.replaceAll(beside);
    CrashPoint.REPLACED.pass();
    return generation;
  }
}
