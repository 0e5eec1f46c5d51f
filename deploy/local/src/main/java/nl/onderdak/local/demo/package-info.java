// SPDX-License-Identifier: EUPL-1.2
/**
 * The story of {@code ./onderdak demo}, played through the public API.
 *
 * <p>It also warms the services up for their AOT caches.
 */
package nl.onderdak.local.demo;
