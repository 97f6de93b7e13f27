/** Zhixun index. */
@org.jspecify.annotations.NullMarked
package zhixun.index;
