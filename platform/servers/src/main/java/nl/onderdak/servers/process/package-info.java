// SPDX-License-Identifier: EUPL-1.2
/**
 * Child processes: start, supervision, ports, folders, secrets and AOT caches.
 *
 * <p>Every process ends with the one that started it.
 */
package nl.onderdak.servers.process;
