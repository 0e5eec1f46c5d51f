// SPDX-License-Identifier: EUPL-1.2
/** The ledger held to the digests that the owners of its facts make from their own tables. */
package nl.onderdak.supervision.digest;
