package dev.kakehashi.cli;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Configuration.Content;
import dev.kakehashi.configuration.Effective;
import dev.kakehashi.configuration.Setting;
import dev.kakehashi.configuration.Settings;
import dev.kakehashi.configuration.Sources;
import dev.kakehashi.configuration.UnusableConfigurationException;
import dev.kakehashi.http.Metrics;
import dev.kakehashi.http.SearchServer;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.translation.Dictionaries;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index as searches see it, with the settings and the words of the moment. Follows the file of
 * settings and the tables of words; a change with a mistake changes nothing.
 */
final class ServedIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedIndex.class);

  private final Sources sources;
  private final Path index;
  private final Dictionary dictionary;
  private final Metrics metrics;
  private final FollowedFiles files;
  private Effective effective;
  private volatile LuceneArticleSearch search;

  ServedIndex(Sources sources, Effective effective, Path index, Vocabulary words, Metrics metrics) {
    this.sources = sources;
    this.index = index;
    this.metrics = metrics;
    this.effective = effective;
    this.dictionary = dictionary(Configuration.of(effective).content());
    this.files = new FollowedFiles(followed());
    this.search = LuceneArticleSearch.open(index, words, dictionary);
    metrics.watch(() -> search.state());
  }

  private static Dictionary dictionary(Content content) {
    return content.noDictionary()
        ? Dictionary.EMPTY
        : Dictionaries.installed(content.dictionaries());
  }

  LuceneArticleSearch search() {
    return search;
  }

  /** Lets searches see what was committed. */
  void refresh() {
    search.refresh();
  }

  /** Looks for new articles and changed files. Never throws: what was known goes on. */
  void lookFor(SearchServer server) {
    try {
      refresh();
    } catch (RuntimeException e) {
      metrics.refreshFailed();
      LOG.error("cannot look for new articles; those known stay searchable", e);
    }
    if (files.changed(followed())) {
      reload(server);
    }
  }

  private List<Path> followed() {
    List<Path> followed = new ArrayList<>(Configuration.of(effective).content().vocabulary());
    sources.file().ifPresent(followed::add);
    return followed;
  }

  private void reload(SearchServer server) {
    try {
      Effective changed = new Effective(sources);
      Configuration configuration = Configuration.of(changed);
      Vocabulary changedWords = Vocabulary.with(configuration.content().vocabulary());
      replace(server, configuration, changedWords);
      warnOfRestart(changed);
      effective = changed;
      files.changed(followed());
      metrics.reloaded(false);
      LOG.info("settings and vocabulary were read anew");
    } catch (UnusableConfigurationException | Vocabulary.MistakesException mistakes) {
      metrics.reloaded(true);
      String.valueOf(mistakes.getMessage()).lines().forEach(mistake -> LOG.error("{}", mistake));
      LOG.error("the settings and the vocabulary from before go on");
    } catch (RuntimeException e) {
      metrics.reloaded(true);
      LOG.error("the settings and the vocabulary from before go on", e);
    }
  }

  private void replace(SearchServer server, Configuration configuration, Vocabulary words) {
    LuceneArticleSearch old = search;
    LuceneArticleSearch changed = LuceneArticleSearch.open(index, words, dictionary);
    try {
      changed.refresh(); // warm before it is asked
      search = changed;
      server.reload(configuration, changed, words);
      old.close();
    } catch (RuntimeException e) {
      search = old;
      changed.close();
      throw e;
    }
  }

  private void warnOfRestart(Effective changed) {
    for (Setting<?> setting : Settings.ALL) {
      if (!setting.live() && !changed.text(setting).equals(effective.text(setting))) {
        LOG.warn("{} changes with a restart", setting.key());
      }
    }
  }

  @Override
  public void close() {
    search.close();
  }
}
