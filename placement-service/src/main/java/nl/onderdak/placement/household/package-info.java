// SPDX-License-Identifier: EUPL-1.2
/**
 * Members of a household (huishouden) by role, age band and arrival, and its way of arrival in the Netherlands. No name,
 * number, nationality, sex, religion or language of any member.
 */
package nl.onderdak.placement.household;
