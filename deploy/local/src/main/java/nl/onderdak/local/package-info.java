// SPDX-License-Identifier: EUPL-1.2
/**
 * The local system of {@code ./onderdak up}: servers, issuer and services, started and supervised.
 *
 * <p>Not for production: ADR 0007.
 */
package nl.onderdak.local;
