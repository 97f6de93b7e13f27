package zhixun.query.digest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixun.query.digest.text.Sentences.Sentence;

/**
 * Takes the sentences of one text that tell an event: the one nearest to the headline first, then
 * those that follow it, whole, up to a length. Immutable; same input, same sentences.
 */
public final class RowText {
  /** The model issue's rows run from 60 to about 400 characters; half of them stay under this. */
  public static final int LENGTH = 300;

  private static final int SHORTEST = 12;
  private static final int LONGEST_SENTENCE = 260;

  /** A sentence that has less of the headline than this does not tell its event. */
  private static final double RELATED = 0.22;

  /** Leads tell the event best: each sentence further down needs this much more likeness. */
  private static final double PER_SENTENCE = 0.012;

  private final int length;

  public RowText(int length) {
    this.length = length;
  }

  /**
   * @param text the sentences, joined
   * @param first the sentence nearest to the headline
   * @param nearness share of the headline found in the text, 0..1
   */
  public record Extract(String text, String first, double nearness) {}

  /** Nothing when no sentence of the body tells the headline's event. */
  public Optional<Extract> extract(String headline, String body) {
    List<Sentence> sentences = Sentences.of(body);
    Shingles wanted = Shingles.of(headline);
    int best = nearest(sentences, wanted);
    if (best < 0) {
      return Optional.empty();
    }
    String text = runFrom(sentences, best);
    double nearness = wanted.within(Shingles.of(text));
    return Optional.of(new Extract(text, Boilerplate.strip(sentences.get(best).text()), nearness));
  }

  private int nearest(List<Sentence> sentences, Shingles wanted) {
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < sentences.size(); i++) {
      if (!usable(sentences.get(i))) {
        continue;
      }
      String text = Boilerplate.strip(sentences.get(i).text());
      double likeness = wanted.within(Shingles.of(text));
      double score = likeness - PER_SENTENCE * Math.min(i, 20) + figures(text);
      if (likeness >= RELATED && score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  /** Who-what-when-figures first: a number in the sentence counts a little. */
  private static double figures(String text) {
    return text.chars().anyMatch(Character::isDigit) ? 0.03 : 0;
  }

  private String runFrom(List<Sentence> sentences, int first) {
    var out = new ArrayList<String>();
    int used = 0;
    int paragraph = sentences.get(first).paragraph();
    for (int i = first; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean nextParagraph = sentence.paragraph() > paragraph + (first < 6 ? 1 : 0);
      if (nextParagraph || (sentence.paragraph() > paragraph && used > length / 2)) {
        break;
      }
      if (!usable(sentence)) {
        continue;
      }
      String text = Boilerplate.strip(sentence.text());
      if (used > 0 && used + text.length() > length) {
        break;
      }
      out.add(text);
      used += text.length();
    }
    return String.join("", out);
  }

  private static boolean usable(Sentence sentence) {
    String text = sentence.text();
    return sentence.whole()
        && text.length() >= SHORTEST
        && text.length() <= LONGEST_SENTENCE
        && !text.endsWith("？")
        && !text.endsWith("?")
        && !Boilerplate.isNoise(text);
  }
}
