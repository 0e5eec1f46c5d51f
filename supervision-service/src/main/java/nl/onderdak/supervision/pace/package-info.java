// SPDX-License-Identifier: EUPL-1.2
/**
 * Whether an area keeps pace with its quota (<i>tempo</i>): the share that is realised against the share of the half-year
 * that has passed, and the pace that clears the backlog by a day. Practice of COA and Opnieuw Thuis.
 */
package nl.onderdak.supervision.pace;
