// SPDX-License-Identifier: EUPL-1.2
/**
 * Checks every request and response of a test against the OpenAPI document of the service.
 *
 * <p>OpenAPI 3; JSON Schema 2020-12.
 */
package nl.onderdak.conformance.contract;
