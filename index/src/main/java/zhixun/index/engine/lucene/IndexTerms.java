package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of an index, one enumeration for each segment and field: a search looks up
 * hundreds of terms, and beginning an enumeration costs more than seeking in it. Confined to one
 * search.
 */
final class IndexTerms {
  private final List<Leaf> leaves = new ArrayList<>();
  private final double articles;

  IndexTerms(IndexReader reader) {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaves.add(new Leaf(leaf));
    }
    this.articles = reader.numDocs();
  }

  List<Leaf> leaves() {
    return leaves;
  }

  /** How much a term says that stands in so many fields of articles. */
  double idf(long frequency) {
    double found = Math.min((double) frequency, articles);
    return Math.log(1 + (articles - found + 0.5) / (found + 0.5));
  }

  /** In how many articles the term stands, deleted ones too. */
  long frequency(String field, BytesRef term) throws IOException {
    long sum = 0;
    for (Leaf leaf : leaves) {
      TermsEnum terms = leaf.terms(field);
      sum += terms != null && terms.seekExact(term) ? terms.docFreq() : 0;
    }
    return sum;
  }

  /** The terms of one segment. */
  static final class Leaf {
    private final LeafReaderContext context;
    private final Map<String, TermsEnum> fields = new HashMap<>();

    private @Nullable PostingsEnum reused;

    private Leaf(LeafReaderContext context) {
      this.context = context;
    }

    LeafReaderContext context() {
      return context;
    }

    /** Null where no article of the segment has the field. */
    @Nullable TermsEnum terms(String field) throws IOException {
      TermsEnum known = fields.get(field);
      if (known == null) {
        Terms terms = context.reader().terms(field);
        if (terms == null) {
          return null;
        }
        known = terms.iterator();
        fields.put(field, known);
      }
      return known;
    }

    /**
     * The articles of a term; null for none. To be read before the next call without positions, for
     * that takes the same memory.
     */
    @Nullable PostingsEnum postings(String field, BytesRef term, int flags) throws IOException {
      TermsEnum terms = terms(field);
      if (terms == null || !terms.seekExact(term)) {
        return null;
      }
      if (flags == PostingsEnum.POSITIONS) {
        return terms.postings(null, flags);
      }
      reused = terms.postings(reused, flags);
      return reused;
    }
  }
}
