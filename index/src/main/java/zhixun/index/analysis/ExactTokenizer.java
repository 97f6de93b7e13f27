package zhixun.index.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * {@link ExactText} as Lucene sees it: each piece one position; over it a whole run that begins
 * there, and the pair that it makes with the next piece, so that a phrase of two is one rare term
 * instead of two common ones.
 */
final class ExactTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);

  private ExactText text = ExactText.of("");
  private int nextPiece;
  private int nextWhole;
  private int nextPair;
  private int end;

  @Override
  public void reset() throws IOException {
    super.reset();
    String all = Readers.readAll(input);
    text = ExactText.of(all);
    end = all.length();
    nextPiece = 0;
    nextWhole = 0;
    nextPair = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    List<ExactText.Whole> wholes = text.wholes();
    if (nextWhole < wholes.size() && wholes.get(nextWhole).first() == nextPiece - 1) {
      ExactText.Whole whole = wholes.get(nextWhole++);
      emit(whole.text(), whole.start(), whole.end(), 0, whole.count());
      return true;
    }
    List<ExactText.Piece> pieces = text.pieces();
    if (nextPair < nextPiece && nextPiece < pieces.size()) {
      ExactText.Piece first = pieces.get(nextPiece - 1);
      ExactText.Piece second = pieces.get(nextPiece);
      emit(ExactText.pair(first.text(), second.text()), first.start(), second.end(), 0, 2);
      nextPair = nextPiece;
      return true;
    }
    if (nextPiece == pieces.size()) {
      return false;
    }
    ExactText.Piece piece = pieces.get(nextPiece++);
    emit(piece.text(), piece.start(), piece.end(), 1, 1);
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(end), correctOffset(end));
  }

  private void emit(String value, int start, int stop, int positions, int span) {
    term.append(value);
    offset.setOffset(correctOffset(start), correctOffset(stop));
    increment.setPositionIncrement(positions);
    length.setPositionLength(span);
  }
}
