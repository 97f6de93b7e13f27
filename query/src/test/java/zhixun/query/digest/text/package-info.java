@NullMarked
package zhixun.query.digest.text;

import org.jspecify.annotations.NullMarked;
