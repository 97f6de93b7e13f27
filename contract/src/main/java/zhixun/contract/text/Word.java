package zhixun.contract.text;

/**
 * One word of a text.
 *
 * @param text the word, folded ({@link Folding#fold})
 * @param start first UTF-16 code unit in the unfolded text
 * @param end one past the last
 * @param nature part of speech as the segmenter names it, e.g. {@code n, v, nz, m}
 */
public record Word(String text, int start, int end, String nature) {}
