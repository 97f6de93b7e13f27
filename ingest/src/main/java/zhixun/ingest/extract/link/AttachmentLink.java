package zhixun.ingest.extract.link;

import java.net.URI;

/**
 * A file that an article links to.
 *
 * @param address absolute http or https address
 * @param text the words of the link, e.g. 附件1：申报指南; may be empty
 * @param kind the file's ending in lower case: pdf, doc, docx, wps, ofd, xls, xlsx, zip, rar
 */
public record AttachmentLink(URI address, String text, String kind) {}
