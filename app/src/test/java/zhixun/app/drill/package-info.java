/** Item files of our own, and what an import of them must come to. */
@NullMarked
package zhixun.app.drill;

import org.jspecify.annotations.NullMarked;
