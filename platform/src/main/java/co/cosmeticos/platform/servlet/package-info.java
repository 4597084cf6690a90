/** Servlet filters that refuse a request by its target or header fields, before anything is parsed. */
@NullMarked
package co.cosmeticos.platform.servlet;

import org.jspecify.annotations.NullMarked;
