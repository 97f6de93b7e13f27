/**
 * How is a digest printed? {@link zhixun.query.report.ReportLayout} turns it once into numbered
 * blocks ({@link zhixun.query.report.Report}); each writer ({@link
 * zhixun.query.report.ReportFormat}) prints these blocks. Same digest, same bytes.
 */
@NullMarked
package zhixun.query.report;

import org.jspecify.annotations.NullMarked;
