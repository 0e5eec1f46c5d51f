// SPDX-License-Identifier: EUPL-1.2
/** Digests of the quotas in this service's own tables, with which supervision-service proves its ledger. */
package nl.onderdak.quota.digest;
