package zhixun.classify.segment;

import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import zhixun.classify.term.Dictionary;
import zhixun.contract.text.Folding;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;

/**
 * Words by HanLP (named-entity recognition off), with the dictionary's names and mixed Latin-digit
 * names kept whole. Text is folded first, so 龍芯, 龙芯 and GPT－４ｏ, gpt-4o are the same words; offsets
 * are those of the text as given. Time grows linearly with the text, whatever it is.
 *
 * <p>Thread-safe. The latest texts are remembered, so that classifier, index and query of one
 * process cut a text once.
 */
public final class HanlpSegmenter implements Segmenter {
  /** HanLP builds a graph of a whole call: longer stretches without punctuation are cut here. */
  private static final int LONGEST_CALL = 200;

  private static final String NAME_NATURE = "nz";
  private static final String RUN_NATURE = "nx";
  private static final String NUMBER_NATURE = "m";
  private static final int NAME_FREQUENCY = 1024;

  private final NameFinder names;
  private final Segment hanlp;
  private final String version;
  private final WordCache cache = new WordCache();

  public HanlpSegmenter(Dictionary dictionary) {
    this(written(dictionary), dictionary.version());
  }

  HanlpSegmenter(Collection<String> names, String version) {
    this.names = new NameFinder(names);
    this.hanlp = hanlp(names);
    this.version = version;
  }

  private static List<String> written(Dictionary dictionary) {
    var names = new ArrayList<String>();
    for (var term : dictionary.terms()) {
      names.add(term.name());
      names.addAll(term.aliases());
    }
    return names;
  }

  /** The dictionary of names is this instance's own: HanLP's global one is never written. */
  private static Segment hanlp(Collection<String> names) {
    var segment = new ViterbiSegment();
    segment
        .enableNameRecognize(false)
        .enableTranslatedNameRecognize(false)
        .enableJapaneseNameRecognize(false)
        .enablePlaceRecognize(false)
        .enableOrganizationRecognize(false)
        .enableNumberQuantifierRecognize(false)
        .enablePartOfSpeechTagging(false)
        .enableOffset(true);
    var own = new DynamicCustomDictionary();
    for (String name : names) {
      String folded = Folding.fold(name.strip());
      if (folded.length() == 2 && !NameFinder.forced(folded)) {
        own.insert(folded, NAME_NATURE + " " + NAME_FREQUENCY);
      }
    }
    segment.enableCustomDictionary(own);
    return segment;
  }

  @Override
  public List<Word> segment(String text) {
    List<Word> known = cache.get(text);
    if (known != null) {
      return known;
    }
    List<Word> words = List.copyOf(cut(Folding.fold(text)));
    cache.put(text, words);
    return words;
  }

  @Override
  public String dictionaryVersion() {
    return version;
  }

  private List<Word> cut(String folded) {
    var words = new ArrayList<Word>(folded.length() / 2 + 1);
    int at = 0;
    for (var stretch : names.find(folded)) {
      between(folded, at, stretch.start(), words);
      String name = folded.substring(stretch.start(), stretch.end());
      words.add(new Word(name, stretch.start(), stretch.end(), nature(name, stretch.term())));
      at = stretch.end();
    }
    between(folded, at, folded.length(), words);
    return words;
  }

  private static String nature(String name, boolean term) {
    if (term) {
      return NAME_NATURE;
    }
    boolean number = name.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    return number ? NUMBER_NATURE : RUN_NATURE;
  }

  /** Cuts the letters between two names, one run at a time. */
  private void between(String folded, int from, int to, List<Word> words) {
    int start = from;
    for (int i = from; i < to; i++) {
      boolean letter = Character.isLetterOrDigit(folded.charAt(i));
      if (!letter || i - start >= LONGEST_CALL) {
        run(folded, start, i, words);
        start = letter ? i : i + 1;
      }
    }
    run(folded, start, to, words);
  }

  private void run(String folded, int start, int end, List<Word> words) {
    if (start >= end) {
      return;
    }
    if (end - start == 1) {
      words.add(new Word(folded.substring(start, end), start, end, "w"));
      return;
    }
    int at = start;
    for (Term term : hanlp.seg(folded.substring(start, end).toCharArray())) {
      int next = Math.min(end, at + term.word.length());
      String nature = term.nature == null ? "n" : term.nature.toString();
      words.add(new Word(folded.substring(at, next), at, next, nature));
      at = next;
    }
  }
}
