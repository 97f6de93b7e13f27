package zhixun.ingest.extract.byline;

/**
 * Who printed the article first.
 *
 * @param name as printed
 * @param account whether it is the account of a writer (公众号, 头条号), who then is its author too
 */
public record Source(String name, boolean account) {}
