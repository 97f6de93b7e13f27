@NullMarked
package zhixun.query.digest;

import org.jspecify.annotations.NullMarked;
