package dev.kakehashi.source;

/** Reads the one article that the whole text of a file holds, in one format. */
@FunctionalInterface
interface ArticleReader {
  SourceArticle read(String text) throws UnreadableSourceException;
}
