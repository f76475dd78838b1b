package dev.kakehashi.index;

import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Walks a delivery of sources to a {@link Destination}, a batch at a time; the next goes when the
 * one before is durable. A run that was cut short is gone on with.
 */
public final class Transfer {
  static final int ARTICLES_OF_A_BATCH = 500;
  private static final int CHARACTERS_OF_A_BATCH = 4 << 20;

  /**
   * What came of a run.
   *
   * @param taken articles that are there now
   * @param before articles of the same sources that an earlier run, cut short, had brought
   * @param rejected in the order of the sources; without those of the earlier run
   */
  public record Report(int taken, int before, List<SourceItem.Rejected> rejected) {
    public Report {
      rejected = List.copyOf(rejected);
    }
  }

  private final Destination destination;
  private final Checkpoint checkpoint;
  private final int before;
  private final List<SourceItem.Read> batch = new ArrayList<>();
  private final List<SourceItem.Rejected> rejected = new ArrayList<>();
  private int characters;
  private int read;
  private int taken;

  private Transfer(Destination destination, Checkpoint checkpoint) {
    this.destination = destination;
    this.checkpoint = checkpoint;
    this.before = checkpoint.done();
  }

  /**
   * Brings all that the sources hold, but what the checkpoint says is there.
   *
   * @param progress is told the bytes read so far
   */
  public static Report run(
      List<Path> sources, Destination destination, Checkpoint checkpoint, LongConsumer progress) {
    Transfer transfer = new Transfer(destination, checkpoint);
    new SourceReader().read(sources, transfer::receive, progress);
    transfer.flush();
    checkpoint.forget();
    return new Report(transfer.taken, transfer.before, transfer.rejected);
  }

  private void receive(SourceItem item) {
    switch (item) {
      case SourceItem.Rejected refused -> rejected.add(refused);
      case SourceItem.Read article -> {
        read++;
        if (read > before) {
          batch.add(article);
          characters += article.article().body().length();
        }
      }
    }
    if (batch.size() == ARTICLES_OF_A_BATCH || characters > CHARACTERS_OF_A_BATCH) {
      flush();
    }
  }

  private void flush() {
    if (!batch.isEmpty()) {
      List<Destination.Outcome> outcomes = destination.put(List.copyOf(batch));
      for (int i = 0; i < batch.size(); i++) {
        switch (outcomes.get(i)) {
          case Destination.Outcome.Taken(String id) -> taken++;
          case Destination.Outcome.Refused(String reason) ->
              rejected.add(new SourceItem.Rejected(batch.get(i).place(), reason));
        }
      }
      checkpoint.reach(read);
      batch.clear();
      characters = 0;
    }
  }
}
