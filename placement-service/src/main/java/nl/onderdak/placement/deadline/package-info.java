// SPDX-License-Identifier: EUPL-1.2
/**
 * Waiting households and their terms (wachtlijst, termijnen): the norms of two, ten and two weeks, and the ends of
 * temporary places. Practice of COA and municipalities.
 */
package nl.onderdak.placement.deadline;
