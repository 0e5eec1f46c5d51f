// SPDX-License-Identifier: EUPL-1.2
/**
 * A small OAuth 2.0 issuer in a process of its own.
 *
 * <p>Its keys are published with its software, so it must never be reachable from outside.
 */
package nl.onderdak.local.issuer;
