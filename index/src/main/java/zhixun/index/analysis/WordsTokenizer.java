package zhixun.index.analysis;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;

/** The words of a {@link Segmenter} as Lucene sees them. */
final class WordsTokenizer extends Tokenizer {
  private static final int MAX_WORD = 128;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Segmenter segmenter;
  private Iterator<Word> words = Collections.emptyIterator();
  private int end;

  WordsTokenizer(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    String all = Readers.readAll(input);
    words = segmenter.segment(all).iterator();
    end = all.length();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!words.hasNext()) {
      return false;
    }
    Word word = words.next();
    int length = Math.min(word.text().length(), MAX_WORD);
    term.append(word.text(), 0, length);
    offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(end), correctOffset(end));
  }
}
