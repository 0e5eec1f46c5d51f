// SPDX-License-Identifier: EUPL-1.2
/**
 * Who belongs to a household (huishouden): members by role and age band, who arrived and who is expected, and how it
 * came to the Netherlands. No name, number, nationality, sex, religion or language of any member.
 */
package nl.onderdak.placement.household;
