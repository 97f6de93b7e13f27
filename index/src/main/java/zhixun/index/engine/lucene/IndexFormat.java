package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import zhixun.contract.text.Segmenter;

/**
 * How an index was written; it stands in each of its Lucene commits.
 *
 * @param version of the fields and their terms
 * @param dictionary version of the dictionary that cut the words
 */
record IndexFormat(String version, String dictionary) {
  /** 2: exact fields hold pairs. Raise it with every change that old terms do not fit. */
  private static final String CURRENT = "2";

  private static final String VERSION_KEY = "format";
  private static final String DICTIONARY_KEY = "dictionary";

  static IndexFormat of(Segmenter segmenter) {
    return new IndexFormat(CURRENT, segmenter.dictionaryVersion());
  }

  static IndexFormat read(Directory articles) throws IOException {
    Map<String, String> written = SegmentInfos.readLatestCommit(articles).getUserData();
    return new IndexFormat(
        written.getOrDefault(VERSION_KEY, "1"), written.getOrDefault(DICTIONARY_KEY, ""));
  }

  boolean isCurrent() {
    return version.equals(CURRENT);
  }

  Iterable<Map.Entry<String, String>> entries() {
    return Map.of(VERSION_KEY, version, DICTIONARY_KEY, dictionary).entrySet();
  }
}
