package dev.kakehashi.search.suggestion;

import java.util.List;

/**
 * Finds texts by how they, or a word inside them, begin: the ends of all texts from their word
 * starts on, in order. Immutable.
 */
final class Prefixes {
  /** More characters of a prefix are not looked at. */
  static final int LONGEST = 64;

  private static final char END = 0;

  private final char[] chars;
  private final int[] ends;
  private final int[] owners;
  private final int[] worths;

  /** What it is worth to find a text, by its owner and by whether the end is the whole of it. */
  @FunctionalInterface
  interface Worth {
    int of(int owner, boolean first);
  }

  /** Takes only what is worth so much, and may want more from then on. */
  interface Taker {
    int least();

    void take(int owner, int worth);
  }

  /** Told of each end that begins with the prefix. */
  @FunctionalInterface
  interface Found {
    /**
     * @param whole whether nothing follows the prefix
     * @param first whether the prefix begins the text
     */
    void at(int owner, boolean whole, boolean first);
  }

  /** A text to be found. */
  static final class Key {
    final int owner;
    final String text;
    final int[] starts;

    /**
     * @param owner told when it is found
     * @param starts positions where a word begins
     */
    Key(int owner, String text, int[] starts) {
      this.owner = owner;
      this.text = text;
      this.starts = starts;
    }
  }

  Prefixes(List<Key> keys) {
    this(keys, (owner, first) -> 0);
  }

  Prefixes(List<Key> keys, Worth worth) {
    chars = new char[1 + keys.stream().mapToInt(key -> key.text.length() + 1).sum()];
    int size = keys.stream().mapToInt(key -> key.starts.length).sum();
    ends = new int[size];
    owners = new int[size];
    int at = 1;
    int next = 0;
    for (Key key : keys) {
      key.text.getChars(0, key.text.length(), chars, at);
      for (int start : key.starts) {
        ends[next] = at + start;
        owners[next++] = key.owner;
      }
      at += key.text.length() + 1;
    }
    sort(0, size, 0);
    worths = new int[size];
    for (int i = 0; i < size; i++) {
      worths[i] = worth.of(owners[i], isFirst(i));
    }
  }

  void find(String wanted, Found found) {
    String prefix = cut(wanted);
    int to = first(prefix, true);
    for (int i = first(prefix, false); i < to; i++) {
      found.at(owners[i], chars[ends[i] + prefix.length()] == END, isFirst(i));
    }
  }

  /** Reads one number for each end and no text, so that a letter with all its words is no wait. */
  void findBest(String wanted, Taker taker) {
    String prefix = cut(wanted);
    int to = first(prefix, true);
    for (int i = first(prefix, false); i < to; i++) {
      if (worths[i] >= taker.least()) {
        taker.take(owners[i], worths[i]);
      }
    }
  }

  private static String cut(String wanted) {
    return wanted.length() <= LONGEST ? wanted : wanted.substring(0, LONGEST);
  }

  private boolean isFirst(int i) {
    return chars[ends[i] - 1] == END;
  }

  /** The first end that begins with the prefix, or the first behind all that do. */
  private int first(String prefix, boolean behind) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = compare(prefix, middle);
      if (order > 0 || behind && order == 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Zero where the end begins with the prefix. */
  private int compare(String prefix, int i) {
    for (int depth = 0; depth < prefix.length(); depth++) {
      int difference = prefix.charAt(depth) - chars[ends[i] + depth];
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** Multikey quicksort: the ends in the range have so many characters in common. */
  private void sort(int from, int to, int equal) {
    int low = from;
    int high = to;
    int depth = equal;
    while (high - low > 1 && depth < LONGEST) {
      char pivot = chars[ends[(low + high) >>> 1] + depth];
      int less = low;
      int greater = high;
      for (int i = low; i < greater; ) {
        char c = chars[ends[i] + depth];
        if (c < pivot) {
          swap(less++, i++);
        } else if (c > pivot) {
          swap(i, --greater);
        } else {
          i++;
        }
      }
      sort(low, less, depth);
      sort(greater, high, depth);
      if (pivot == END) {
        return;
      }
      low = less;
      high = greater;
      depth++;
    }
  }

  private void swap(int i, int j) {
    int end = ends[i];
    ends[i] = ends[j];
    ends[j] = end;
    int owner = owners[i];
    owners[i] = owners[j];
    owners[j] = owner;
  }
}
