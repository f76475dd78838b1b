package dev.kakehashi.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the names of a vocabulary in a text: one pass, in time linear in the text whatever it holds
 * (Aho and Corasick, Efficient string matching, CACM 18(6), 1975). Of names that overlap, the
 * leftmost and then the longest is taken, layer by layer. Immutable; any thread may use it.
 *
 * @param <T> what a name stands for
 */
final class NameMatcher<T> {
  /** A name found: folded positions and everything the name stands for. */
  record Found<T>(int start, int end, List<T> meanings) {}

  /** How case is compared where a text, and not a query, is read. */
  enum Case {
    /** Upper case in the name is demanded of the text; lower case is not. */
    AS_PROPER_NAME,
    /** Every letter must have the case it has in the name. */
    EXACT
  }

  private record Entry<T>(FoldedText name, Case letters, int layer, List<T> meanings) {}

  private final List<Entry<T>> entries;
  private final Transitions transitions;
  private final int[] failure;
  private final int[] shorter; // the next state on the failure path that ends a name
  private final int[][] ending; // entries that end in a state
  private final int layers;

  private NameMatcher(Builder<T> builder) {
    entries = List.copyOf(builder.entries);
    layers = builder.layers;
    transitions = builder.transitions;
    int states = builder.states;
    ending = new int[states][];
    builder.endings.forEach(
        (state, list) -> ending[state] = list.stream().mapToInt(i -> i).toArray());
    failure = new int[states];
    shorter = new int[states];
    linkFailures(builder);
  }

  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  private void linkFailures(Builder<T> builder) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int state = open.remove();
      for (Builder.Edge edge : builder.edges.get(state)) {
        failure[edge.to()] = state == 0 ? 0 : next(failure[state], edge.label());
        int back = failure[edge.to()];
        shorter[edge.to()] = ending[back] != null ? back : shorter[back];
        open.add(edge.to());
      }
    }
  }

  private int next(int from, char label) {
    int state = from;
    while (true) {
      int to = transitions.get(state, label);
      if (to >= 0) {
        return to;
      }
      if (state == 0) {
        return 0;
      }
      state = failure[state];
    }
  }

  /**
   * All names in the text, ordered by start and then layer. A name of the first layer hides names
   * of the others that are shorter and inside it.
   *
   * @param caseCounts whether case is compared; readers of queries leave it out
   */
  List<Found<T>> find(FoldedText text, boolean caseCounts) {
    int[][] best = longestByStart(text, caseCounts);
    List<Found<T>> found = new ArrayList<>();
    int[] free = new int[layers]; // from where each layer may match
    for (int at = 0; at < text.length(); at++) {
      int hiddenUntil = free[0];
      for (int layer = 0; layer < layers; layer++) {
        int state = best[layer][at];
        if (state == 0 || at < free[layer]) {
          continue;
        }
        int end = at + entries.get(ending[state][0]).name.length();
        if (layer == 0 || end > hiddenUntil && end >= free[0]) {
          found.add(new Found<>(at, end, meanings(state, layer, text, at, caseCounts)));
          free[layer] = end;
        }
      }
    }
    return found;
  }

  /** Of all names that are folded alike, those whose case fits. */
  private List<T> meanings(int state, int layer, FoldedText text, int start, boolean caseCounts) {
    if (ending[state].length == 1) {
      return entries.get(ending[state][0]).meanings;
    }
    return Arrays.stream(ending[state])
        .mapToObj(entries::get)
        .filter(entry -> entry.layer == layer && (!caseCounts || hasCase(entry, text, start)))
        .flatMap(entry -> entry.meanings.stream())
        .distinct()
        .toList();
  }

  /** For each layer and start, the state in which the longest name there ends; 0 for none. */
  private int[][] longestByStart(FoldedText text, boolean caseCounts) {
    int[][] best = new int[layers][text.length()];
    int state = 0;
    for (int at = 0; at < text.length(); at++) {
      state = next(state, text.charAt(at));
      int ends = ending[state] != null ? state : shorter[state];
      while (ends != 0) {
        for (int index : ending[ends]) {
          Entry<T> entry = entries.get(index);
          int start = at + 1 - entry.name.length();
          if (standsAlone(text, start, at + 1) && (!caseCounts || hasCase(entry, text, start))) {
            best[entry.layer][start] = ends;
          }
        }
        ends = shorter[ends];
      }
    }
    return best;
  }

  private static boolean standsAlone(FoldedText text, int start, int end) {
    return (start == 0 || FoldedText.isBoundary(text.charAt(start - 1), text.charAt(start)))
        && (end == text.length() || FoldedText.isBoundary(text.charAt(end - 1), text.charAt(end)));
  }

  private static <T> boolean hasCase(Entry<T> entry, FoldedText text, int start) {
    FoldedText name = entry.name;
    for (int i = 0; i < name.length(); i++) {
      boolean wanted = name.isUpperCase(i);
      boolean given = text.isUpperCase(start + i);
      if (wanted && !given || given && !wanted && entry.letters == Case.EXACT) {
        return false;
      }
    }
    return true;
  }

  static final class Builder<T> {
    private record Edge(char label, int to) {}

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Transitions transitions = new Transitions();
    private final List<List<Edge>> edges = new ArrayList<>(List.of(new ArrayList<>()));
    private final Map<Integer, List<Integer>> endings = new HashMap<>();
    private int states = 1;
    private int layers = 1;

    /** Adds a name; the same name may be added with other meanings, and all of them are found. */
    Builder<T> add(String name, Case letters, int layer, List<T> meanings) {
      FoldedText folded = FoldedText.of(name);
      int state = 0;
      for (int i = 0; i < folded.length(); i++) {
        state = extend(state, folded.charAt(i));
      }
      if (state == 0) {
        throw new IllegalArgumentException("a name needs at least one character");
      }
      layers = Math.max(layers, layer + 1);
      endings.computeIfAbsent(state, s -> new ArrayList<>()).add(entries.size());
      entries.add(new Entry<>(folded, letters, layer, List.copyOf(meanings)));
      return this;
    }

    private int extend(int state, char label) {
      int known = transitions.get(state, label);
      if (known >= 0) {
        return known;
      }
      int added = states++;
      transitions.put(state, label, added);
      edges.get(state).add(new Edge(label, added));
      edges.add(new ArrayList<>());
      return added;
    }

    NameMatcher<T> build() {
      return new NameMatcher<>(this);
    }
  }

  /** State and character to state: open addressing over two arrays. */
  private static final class Transitions {
    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    int get(int state, char label) {
      long key = key(state, label);
      int mask = keys.length - 1;
      for (int slot = slot(key, mask); keys[slot] != 0; slot = slot + 1 & mask) {
        if (keys[slot] == key) {
          return values[slot];
        }
      }
      return -1;
    }

    void put(int state, char label, int to) {
      if (++size * 2 > keys.length) {
        grow();
      }
      insert(key(state, label), to);
    }

    private void insert(long key, int to) {
      int mask = keys.length - 1;
      int slot = slot(key, mask);
      while (keys[slot] != 0) {
        slot = slot + 1 & mask;
      }
      keys[slot] = key;
      values[slot] = to;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldValues = values;
      keys = new long[oldKeys.length * 2];
      values = Arrays.copyOf(oldValues, keys.length);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          insert(oldKeys[i], oldValues[i]);
        }
      }
    }

    /** Never 0, which marks a free slot. */
    private static long key(int state, char label) {
      return (long) (state + 1) << 16 | label;
    }

    private static int slot(long key, int mask) {
      long mixed = key * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 40) & mask;
    }
  }
}
