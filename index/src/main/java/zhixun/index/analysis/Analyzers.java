package zhixun.index.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.Tokenizer;
import zhixun.contract.text.Segmenter;

/** The analyzers of the index and of stored queries; made once, shared by all threads. */
public final class Analyzers {
  /** Fields whose names end so hold words; all others are exact. */
  public static final String WORDS_SUFFIX = ".words";

  private Analyzers() {}

  /** Chooses by the field's name. */
  public static Analyzer of(Segmenter segmenter) {
    Analyzer exact = exact();
    Analyzer words = words(segmenter);
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(WORDS_SUFFIX) ? words : exact;
      }
    };
  }

  static Analyzer exact() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new ExactTokenizer());
      }
    };
  }

  static Analyzer words(Segmenter segmenter) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new WordsTokenizer(segmenter);
        return new TokenStreamComponents(tokenizer);
      }
    };
  }
}
