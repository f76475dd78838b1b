package dev.kakehashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.index.Articles;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.LiveIndex.Change;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A directory that forgets or garbles what was not synced when the power fails, and one that has no
 * room at any byte. What was acknowledged is there; of what was not, an article is as before or as
 * written.
 */
class PowerLossTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
  private static final int IDS = 12;
  private static final String NONE = "";

  /** What may be there, for each id: one title where all is acknowledged, else several. */
  private final Map<String, Set<String>> possible = new TreeMap<>();

  private static MockDirectoryWrapper disk(Random random) {
    MockDirectoryWrapper disk =
        new MockDirectoryWrapper(random, new ByteBuffersDirectory(NoLockFactory.INSTANCE));
    disk.setCheckIndexOnClose(false);
    disk.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    disk.setUseSlowOpenClosers(false);
    disk.setAssertNoUnrefencedFilesOnClose(false);
    return disk;
  }

  @Test
  void noWriteThatWasAcknowledgedIsLostWithThePower() throws IOException {
    losePower(60);
  }

  @Test
  @Tag("soak")
  void noWriteThatWasAcknowledgedIsLostInAThousandLossesOfPower() throws IOException {
    losePower(1_000);
  }

  private void losePower(int times) throws IOException {
    long first = new Random().nextLong();
    System.out.println("first seed " + first);
    int acknowledged = 0;
    for (long seed = first; seed < first + times; seed++) {
      acknowledged += losePower(seed);
    }
    System.out.println(2 * times + " losses of power, " + acknowledged + " acknowledged writes");
    assertThat(acknowledged).isGreaterThan(times);
  }

  /** Returns how many writes were acknowledged. */
  private int losePower(long seed) throws IOException {
    Random random = new Random(seed);
    possible.clear();
    int acknowledged = 0;
    try (MockDirectoryWrapper disk = disk(random)) {
      PowerCut cut = new PowerCut();
      disk.failOn(cut);
      for (int life = 0; life < 2; life++) {
        cut.after(random.nextInt(20_000));
        acknowledged += write(disk, random);
        cut.after(Integer.MAX_VALUE);
        disk.crash();
        disk.clearCrash();
        assertIntact(disk, "seed " + seed);
      }
    }
    return acknowledged;
  }

  /** Nothing can be read or written any more after so many operations. */
  private static final class PowerCut extends MockDirectoryWrapper.Failure {
    private int left;

    synchronized void after(int operations) {
      left = operations;
    }

    @Override
    public synchronized void eval(MockDirectoryWrapper disk) throws IOException {
      if (left-- <= 0) {
        throw new IOException("the power is off");
      }
    }
  }

  /** Writes until something fails, or for some twenty times. Returns how many were acknowledged. */
  private int write(Directory disk, Random random) {
    int acknowledged = 0;
    try (LiveIndex live = LuceneArticleIndex.in(disk, VOCABULARY).live()) {
      for (int i = 0; i < 20; i++) {
        List<Change> changes = changes(random);
        changes.forEach(change -> possible(change.id()).add(title(change)));
        CompletableFuture<Void> write = live.write(changes);
        write.exceptionally(failure -> null).join();
        if (write.isCompletedExceptionally()) {
          return acknowledged;
        }
        changes.forEach(change -> possible.put(change.id(), one(title(change))));
        acknowledged++;
      }
    } catch (RuntimeException off) {
      // the index could not even be opened
    }
    return acknowledged;
  }

  private static List<Change> changes(Random random) {
    Map<String, Change> changes = new TreeMap<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String id = "id" + random.nextInt(IDS);
      changes.put(
          id,
          random.nextInt(3) == 0
              ? new Change.Delete(id)
              : new Change.Put(Articles.of(id, "日英 " + random.nextInt(), "覚書 and " + id)));
    }
    return new ArrayList<>(changes.values());
  }

  private static String title(Change change) {
    return switch (change) {
      case Change.Put(var article) -> article.title();
      case Change.Delete(String id) -> NONE;
    };
  }

  private Set<String> possible(String id) {
    return possible.computeIfAbsent(id, unknown -> one(NONE));
  }

  private static Set<String> one(String title) {
    return new LinkedHashSet<>(List.of(title));
  }

  /** The index is clean and holds what it may; what it holds is all that may be there from now. */
  private void assertIntact(Directory disk, String when) throws IOException {
    if (!DirectoryReader.indexExists(disk)) {
      possible.forEach((id, titles) -> assertThat(titles).as(when).contains(NONE));
      possible.clear();
      return;
    }
    try (CheckIndex check = new CheckIndex(disk)) {
      assertThat(check.checkIndex().clean).as(when).isTrue();
    }
    Map<String, String> found = GroupCommitTest.titles(disk);
    assertThat(possible.keySet()).as(when).containsAll(found.keySet());
    possible.forEach(
        (id, titles) -> assertThat(titles).as(when).contains(found.getOrDefault(id, NONE)));
    possible.replaceAll((id, titles) -> one(found.getOrDefault(id, NONE)));
  }

  @Test
  void aDiskThatIsFullAtAnyByteLosesNothingAndRecovers() throws IOException {
    fill(40);
  }

  @Test
  @Tag("soak")
  void aDiskThatIsFullAtAnyOfFiveHundredSizesLosesNothingAndRecovers() throws IOException {
    fill(500);
  }

  private void fill(int times) throws IOException {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < times; i++) {
      possible.clear();
      try (MockDirectoryWrapper disk = disk(random);
          LiveIndex live = LuceneArticleIndex.in(disk, VOCABULARY).live()) {
        long room = disk.sizeInBytes() + 1 + 100L * i;
        disk.setMaxSizeInBytes(room);
        String when = "room %d, seed %d".formatted(room, seed);
        refused += writeUntilFull(live, disk, random, when);
        disk.setMaxSizeInBytes(0);
        live.write(List.of(new Change.Put(Articles.of("after", "There is room", "日英")))).join();
        possible.put("after", one("There is room"));
        assertIntact(disk, when);
      }
    }
    System.out.println(times + " sizes of a disk, " + refused + " refused writes");
    assertThat(refused).isGreaterThanOrEqualTo(times);
  }

  /** Returns how many writes were refused; what was there before is found meanwhile. */
  private int writeUntilFull(LiveIndex live, Directory disk, Random random, String when)
      throws IOException {
    int refused = 0;
    for (int i = 0; i < 60 && refused < 2; i++) {
      List<Change> changes = changes(random);
      CompletableFuture<Void> write = live.write(changes);
      write.exceptionally(failure -> null).join();
      boolean failed = write.isCompletedExceptionally();
      changes.forEach(
          change -> {
            Set<String> titles = failed ? possible(change.id()) : one(NONE);
            if (!failed) {
              titles.clear();
            }
            titles.add(title(change));
            possible.put(change.id(), titles);
          });
      refused += failed ? 1 : 0;
      if (failed) {
        assertIntact(disk, when);
      }
    }
    return refused;
  }
}
