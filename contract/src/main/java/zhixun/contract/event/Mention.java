package zhixun.contract.event;

/**
 * A dictionary entry that an article names.
 *
 * @param term canonical name of the entry
 * @param kind its kind
 * @param inTitle whether the title names it
 * @param count how often title and body name it, at least 1
 */
public record Mention(String term, TermKind kind, boolean inTitle, int count) {}
