/**
 * Which letters are these bytes? {@link zhixun.ingest.extract.charset.CharsetDetector} trusts the
 * bytes before any label; {@link zhixun.ingest.extract.charset.GarbleScore} says how much of a text
 * is mojibake all the same.
 */
@NullMarked
package zhixun.ingest.extract.charset;

import org.jspecify.annotations.NullMarked;
