// SPDX-License-Identifier: EUPL-1.2
/**
 * Completes the OpenAPI document of a service with the parts that all operations share.
 *
 * <p>OpenAPI 3.
 */
package nl.onderdak.web.openapi;
