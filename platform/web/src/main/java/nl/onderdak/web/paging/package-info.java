// SPDX-License-Identifier: EUPL-1.2
/**
 * Lists in pages by an opaque cursor.
 *
 * <p>{@code Link} of RFC 8288.
 */
package nl.onderdak.web.paging;
