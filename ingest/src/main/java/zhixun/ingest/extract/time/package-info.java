/**
 * When was it published? {@link zhixun.ingest.extract.time.TimeScanner} reads every way in which
 * Chinese pages write a time; {@link zhixun.ingest.extract.time.PublishTimeFinder} picks the one
 * that is the publish time.
 */
@NullMarked
package zhixun.ingest.extract.time;

import org.jspecify.annotations.NullMarked;
