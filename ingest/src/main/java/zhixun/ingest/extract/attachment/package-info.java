/**
 * What do the files say that pages link to? {@link
 * zhixun.ingest.extract.attachment.AttachmentReader} reads PDF, Word, Excel and OFD, the Chinese
 * government's format (GB/T 33190, a zip of XML that is read here without a library: the one there
 * is brings cryptography and a second XML tree for text that lies open in one element).
 */
@NullMarked
package zhixun.ingest.extract.attachment;

import org.jspecify.annotations.NullMarked;
