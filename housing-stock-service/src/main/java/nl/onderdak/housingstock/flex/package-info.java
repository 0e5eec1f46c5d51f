// SPDX-License-Identifier: EUPL-1.2
/**
 * Projects of flex homes (flexwoningen): number, delivery, end, and the share for permit holders.
 * Conditions of the scheme that pays are findings with facts, and refuse nothing.
 */
package nl.onderdak.housingstock.flex;
