package zhixun.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;
import zhixun.index.analysis.ExactText;

/** Leaves every character and every run alone: for tests that need no words. */
@NullMarked
public final class CharacterSegmenter implements Segmenter {
  @Override
  public List<Word> segment(String text) {
    var words = new ArrayList<Word>();
    ExactText.of(text)
        .pieces()
        .forEach(p -> words.add(new Word(p.text(), p.start(), p.end(), "n")));
    return words;
  }

  @Override
  public String dictionaryVersion() {
    return "test";
  }
}
