package zhixun.index.engine.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** Searchers that answer the same whatever was asked before: no query cache, one similarity. */
final class PlainSearchers extends SearcherFactory {
  static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  @Override
  public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
    var searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null);
    return searcher;
  }
}
