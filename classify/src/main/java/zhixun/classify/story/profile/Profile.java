package zhixun.classify.story.profile;

import java.util.Arrays;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Category;

/**
 * What grouping remembers of one article, a few hundred bytes. Every array is sorted and holds a
 * hash once, unless said otherwise.
 *
 * @param article whose profile it is
 * @param time event time, seconds since the epoch
 * @param source hash of the source's name
 * @param words words of the title
 * @param rows places of those words' vectors, -1 where a word has none
 * @param meaning the title's meaning: see {@link WordVectors#cosine}
 * @param grams pairs of Han characters of the title, and its Latin-digit tokens
 * @param latin Latin-digit tokens of the title
 * @param lead words of the first sentences, boilerplate left out; empty for a headline
 * @param names dictionary entries that the title names
 * @param allNames dictionary entries that title or body name, at most {@value #MAX_NAMES}
 * @param deeds who did what: hashes of a name and a kind of action of the title together
 * @param numbers numbers of the title, scale worked in
 * @param leadNumbers numbers of the first sentences
 * @param versions names with a version in the title, as hash of name and hash of name/version in
 *     turn, not sorted
 * @param titleKey hash of the title without spaces and punctuation; 0 without a title
 * @param wording how the title is worded
 * @param sketch minimum hashes of the body's shingles; empty where the body is short
 * @param typed typed facts that may forbid or force a join
 * @param category primary category
 * @param machineMade whether the wording is a machine's
 */
@SuppressWarnings("ArrayRecordComponent") // lists of boxes would take five times the memory
public record Profile(
    ArticleId article,
    long time,
    int source,
    int[] words,
    int[] rows,
    byte[] meaning,
    int[] grams,
    int[] latin,
    int[] lead,
    int[] names,
    int[] allNames,
    int[] deeds,
    int[] numbers,
    int[] leadNumbers,
    int[] versions,
    int titleKey,
    Wording wording,
    int[] sketch,
    TypedFacts typed,
    Category category,
    boolean machineMade) {
  static final int MAX_NAMES = 16;

  /** The articles are the same; the arrays are private to this record's readers. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Profile p && p.article.equals(article) && Arrays.equals(p.words, words);
  }

  @Override
  public int hashCode() {
    return article.hashCode();
  }

  @Override
  public String toString() {
    return "Profile of " + article;
  }

  public boolean headlineOnly() {
    return lead.length == 0;
  }
}
