// SPDX-License-Identifier: EUPL-1.2
/**
 * Plans of action (<i>plannen van aanpak</i>): the province orders one with a deadline, the municipality delivers it, two
 * officials judge whether it is conclusive (<i>sluitend</i>), and each measure is compared with what happened. Practice of
 * provinces: active supervision, the third step of the ladder.
 */
package nl.onderdak.supervision.actionplan;
