@NullMarked
package zhixun.query.market;

import org.jspecify.annotations.NullMarked;
