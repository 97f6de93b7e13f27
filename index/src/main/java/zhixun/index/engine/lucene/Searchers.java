package zhixun.index.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import zhixun.index.document.Fields;

/** Borrowing a searcher, and finding a document by id with it. */
final class Searchers {
  private Searchers() {}

  /** What is done with a searcher, or beside one. */
  @FunctionalInterface
  interface Work<A, T> {
    T apply(A given) throws IOException;
  }

  /** A document in its segment. */
  record Place(LeafReader reader, int base, int doc) {
    long number(String field) throws IOException {
      NumericDocValues values = DocValues.getNumeric(reader, field);
      return values.advanceExact(doc) ? values.longValue() : 0;
    }

    String string(String field) throws IOException {
      BinaryDocValues values = DocValues.getBinary(reader, field);
      return values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "";
    }

    int globalDoc() {
      return base + doc;
    }
  }

  static <T> T with(SearcherManager searchers, Work<IndexSearcher, T> work) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return work.apply(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** The document with this id, or null. */
  static @Nullable Place find(IndexSearcher searcher, String id) throws IOException {
    var term = new Term(Fields.ID, id);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
      while (postings != null && doc != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(doc)) {
          return new Place(leaf.reader(), leaf.docBase, doc);
        }
        doc = postings.nextDoc();
      }
    }
    return null;
  }
}
