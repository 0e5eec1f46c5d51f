// SPDX-License-Identifier: EUPL-1.2
/**
 * Access: organisations, their roles, scopes, and the scopes that each kind of organisation may hold.
 *
 * <p>OAuth 2.0 scopes; the NL GOV profile for OAuth.
 */
package nl.onderdak.contracts.access;
