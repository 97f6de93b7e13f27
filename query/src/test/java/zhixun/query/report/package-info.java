@NullMarked
package zhixun.query.report;

import org.jspecify.annotations.NullMarked;
