/**
 * Where is the article's text, and how does it read? {@link zhixun.ingest.extract.body.BodyFinder}
 * picks the part of the page and trims what is no article from both ends; {@link
 * zhixun.ingest.extract.body.BodyText} writes it as plain text.
 */
@NullMarked
package zhixun.ingest.extract.body;

import org.jspecify.annotations.NullMarked;
