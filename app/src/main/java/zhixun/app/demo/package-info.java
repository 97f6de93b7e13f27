/**
 * What does a newcomer see crawled, offline? A small web of our own: eight sites about AI and data
 * in May 2024, served over real HTTP on loopback, with the faults that real sites have. The texts
 * are ours, about real events; they lie as data in the resources of this package, one folder a
 * site: {@code articles.txt}, the site's page ({@code article.html}) and its list. Start at {@link
 * zhixun.app.demo.DemoWeb}; then {@code DemoSite} (what a folder says), {@code SitePages} (its
 * pages as bytes), {@code SiteServer} (HTTP). Boundary: knows no stage and no topic.
 */
@NullMarked
package zhixun.app.demo;

import org.jspecify.annotations.NullMarked;
